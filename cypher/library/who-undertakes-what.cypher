// zh: 哪些企业和机构承担哪些项目、建设哪些园区？
// en: Which companies and bodies undertake which projects and parks?
// theme: 项目 | Projects
// params: {}
MATCH path = (body:Organization)-[s:UNDERTAKES]->(work:Entity)
MATCH (d:Document {id: s.document})
MATCH (p:Passage {id: s.passage})
RETURN body.name AS body, work.name AS work, work.type AS type, d.issuer AS region, s.year AS year, p.text AS sentence, path
ORDER BY year DESC, region, body, work
LIMIT 200
