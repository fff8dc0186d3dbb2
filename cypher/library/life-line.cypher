// zh: 一个项目历年的说法：谋划、开工、推进、建成
// en: What plans said of a project over the years
// theme: 项目 | Projects
// params: {"name": "东北袜业园"}
MATCH (r:Region)-[s:PLANS]->(e:Entity)
WHERE e.name = $name OR $name IN e.aliases
MATCH (p:Passage {id: s.passage})
RETURN s.year AS year, s.status AS status, s.aspect AS aspect, s.due AS due, r.name AS region, p.text AS sentence
ORDER BY year, p.ordinal
