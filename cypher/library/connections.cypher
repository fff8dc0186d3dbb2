// zh: 哪些公路、铁路和工程把哪些地方连起来？
// en: Which roads, railways and works connect which places?
// theme: 地区之间 | Between regions
// params: {}
MATCH (line:Entity)-[s:CONNECTS]->(place:Entity)
MATCH (d:Document {id: s.document})
WITH line, d.issuer AS issuer, s.year AS year, place ORDER BY place.name
RETURN line.name AS line, line.type AS type, collect(DISTINCT place.name) AS places, issuer, year
ORDER BY size(places) DESC, line, year
LIMIT 200
