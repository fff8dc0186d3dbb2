// zh: 哪些产业只有一个地区支持？
// en: Which sectors does one region alone support?
// theme: 地区之间 | Between regions
// params: {}
MATCH (r:Region)-[:SUPPORTS]->(e:Sector)
WITH e, collect(DISTINCT r.name) AS regions
WHERE size(regions) = 1
RETURN regions[0] AS region, collect(e.name) AS sectors
ORDER BY size(sectors) DESC, region
