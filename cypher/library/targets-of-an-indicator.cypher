// zh: 同一项指标，各地定了什么目标？
// en: Which goals do regions set for one indicator?
// theme: 目标 | Targets
// params: {"indicator": "城镇"}
MATCH (d:Document {complete: true})-[s:SETS]->(t:Target)
WHERE t.indicator CONTAINS $indicator
MATCH (p:Passage {id: s.passage})
RETURN t.indicator AS indicator, d.issuer AS region, d.year AS year, t.comparator AS comparator, t.value AS value, t.unit AS unit, t.firmness AS firmness, p.text AS sentence
ORDER BY year DESC, region, indicator
LIMIT 200
