// zh: 哪些项目和工程写明了期限？
// en: Which projects are promised by a date?
// theme: 项目 | Projects
// params: {}
MATCH (r:Region)-[s:PLANS]->(e:Entity)
WHERE s.due IS NOT NULL
MATCH (p:Passage {id: s.passage})
RETURN s.year AS year, s.due AS due, r.name AS region, e.name AS thing, s.status AS status, p.text AS sentence
ORDER BY year DESC, region, p.ordinal, thing
LIMIT 300
