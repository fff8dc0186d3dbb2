// zh: 哪些事物被两个以上地区的规划共同提到？
// en: What do the plans of two or more regions have in common?
// theme: 地区之间 | Between regions
// params: {"regions": 2}
MATCH (r:Region)<-[:ISSUED_BY]-(d:Document {complete: true})-[m:MENTIONS]->(e:Entity)
WITH e, collect(DISTINCT r.name) AS issuers, sum(m.count) AS mentions
WHERE size(issuers) >= $regions
RETURN e.name AS thing, e.type AS type, size(issuers) AS regions, issuers, mentions
ORDER BY regions DESC, mentions DESC, thing
LIMIT 200
