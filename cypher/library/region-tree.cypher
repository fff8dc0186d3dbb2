// zh: 出现的地区之间是什么隶属关系？
// en: Which of the regions lies in which?
// theme: 地区之间 | Between regions
// params: {}
MATCH path = (child:Region)-[:PART_OF]->(parent:Region)
RETURN child.name AS region, child.code AS code, parent.name AS partOf, path
ORDER BY coalesce(code, ''), region
LIMIT 500
