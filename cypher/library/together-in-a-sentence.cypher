// zh: 谁和它在同一句里出现得最多？
// en: What stands in one sentence with it most often?
// theme: 关联 | Ties
// params: {"name": "一汽"}
MATCH (e:Entity)<-[:REFERS_TO {nested: false}]-(p:Passage)-[:REFERS_TO {nested: false}]->(other:Entity)
WHERE (e.name = $name OR $name IN e.aliases) AND other <> e
RETURN other.name AS other, other.type AS type, count(DISTINCT p) AS sentences, collect(DISTINCT p.text)[0] AS example
ORDER BY sentences DESC, other
LIMIT 100
