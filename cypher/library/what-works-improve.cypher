// zh: 哪些工程治理河流、改造道路、提升园区？
// en: Which works improve which rivers, roads and parks?
// theme: 项目 | Projects
// params: {}
MATCH path = (work:Project)-[s:IMPROVES]->(thing:Entity)
MATCH (d:Document {id: s.document})
RETURN thing.type AS type, thing.name AS thing, work.name AS work, d.issuer AS region, s.year AS year, path
ORDER BY type, thing, year, work
LIMIT 200
