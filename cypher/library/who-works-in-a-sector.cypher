// zh: 哪些企业、园区和项目从事哪些产业？
// en: Which companies, parks and projects work in which sectors?
// theme: 关联 | Ties
// params: {"sector": "汽车"}
MATCH path = (body:Entity)-[s:ENGAGES_IN]->(sector:Entity)
WHERE sector.name CONTAINS $sector
MATCH (d:Document {id: s.document})
RETURN sector.name AS sector, body.name AS body, body.type AS type, d.issuer AS region, s.year AS year, path
ORDER BY sector, body, year
LIMIT 200
