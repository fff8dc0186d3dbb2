// zh: 各地区支持哪些产业和技术？
// en: Which sectors and technologies does each region support?
// theme: 地区之间 | Between regions
// params: {}
MATCH (r:Region)-[s:SUPPORTS]->(e:Sector|Technology)
RETURN r.name AS region, e.name AS supports, e.type AS type, collect(DISTINCT s.year) AS years, count(s) AS statements
ORDER BY region, statements DESC, supports
