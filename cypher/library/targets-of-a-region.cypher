// zh: 一个地区定了哪些数字目标？
// en: Which numeric goals does a region set?
// theme: 目标 | Targets
// params: {"region": "辽源市"}
MATCH (d:Document {complete: true, issuer: $region})-[s:SETS]->(t:Target)
OPTIONAL MATCH (t)-[:ABOUT]->(e:Entity)
RETURN d.year AS year, t.indicator AS indicator, t.comparator AS comparator, t.value AS value, t.unit AS unit, t.firmness AS firmness, e.name AS about
ORDER BY year DESC, s.start
LIMIT 300
