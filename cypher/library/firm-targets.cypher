// zh: 哪些目标写了“确保”“力争”，哪些没有？
// en: Which goals are to be ensured, and which only striven for?
// theme: 目标 | Targets
// params: {}
MATCH (d:Document {complete: true})-[s:SETS]->(t:Target)
WHERE t.firmness IS NOT NULL
WITH t, d, CASE WHEN t.value = toInteger(t.value) THEN toInteger(t.value) ELSE t.value END AS value
WITH t.firmness AS firmness, d.issuer + ' ' + d.year + ': ' + t.indicator + ' ' + t.comparator + ' ' + value + ' ' + t.unit AS goal
ORDER BY goal
RETURN firmness, count(*) AS number, collect(goal)[..10] AS goals
ORDER BY number DESC, firmness
