// zh: 一个地区哪些事物在两年的规划里都有，说法有何变化？
// en: What stands in a region’s plans of two years, and how does it change?
// theme: 项目 | Projects
// params: {"region": "辽源市"}
MATCH (:Region {name: $region})-[s:PLANS|SUPPORTS]->(e:Entity)
WITH e, s ORDER BY s.year
WITH e, collect(DISTINCT s.year) AS years, collect(s.year + ' ' + s.status) AS said
WHERE size(years) > 1
RETURN e.name AS thing, e.type AS type, years, said
ORDER BY thing
