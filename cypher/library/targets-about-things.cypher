// zh: 哪些数字目标说的是具体的事物？
// en: Which numeric goals are about a thing?
// theme: 目标 | Targets
// params: {}
MATCH (d:Document {complete: true})-[:SETS]->(t:Target)-[:ABOUT]->(e:Entity)
RETURN e.name AS thing, e.type AS type, t.indicator AS indicator, t.comparator AS comparator, t.value AS value, t.unit AS unit, d.issuer AS region, d.year AS year
ORDER BY year DESC, region, thing
LIMIT 200
