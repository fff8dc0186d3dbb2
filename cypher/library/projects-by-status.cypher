// zh: 一个地区的项目和工程各在什么阶段？
// en: How far are the projects of a region?
// theme: 项目 | Projects
// params: {"region": "辽源市"}
MATCH (:Region {name: $region})-[s:PLANS]->(e:Entity)
RETURN s.status AS status, s.aspect AS aspect, s.year AS year, collect(DISTINCT e.name) AS things
ORDER BY year, status, aspect
