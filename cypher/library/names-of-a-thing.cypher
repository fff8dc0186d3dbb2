// zh: 同一个事物在规划里有哪些叫法？
// en: By which names do plans call one thing?
// theme: 提及 | Mentions
// params: {}
MATCH (:Passage)-[r:REFERS_TO {nested: false}]->(e:Entity)
WITH e, r.surface AS name, count(*) AS times
WITH e, collect({name: name, times: times}) AS names
WHERE any(each IN names WHERE replace(replace(each.name, '“', ''), '”', '') <> e.name)
RETURN e.name AS thing, e.type AS type, [each IN names | each.name + ' × ' + each.times] AS names
ORDER BY size(names) DESC, thing
LIMIT 200
