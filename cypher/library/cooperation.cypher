// zh: 谁与谁合作？
// en: Who cooperates with whom?
// theme: 地区之间 | Between regions
// params: {}
MATCH path = (a:Entity)-[s:COOPERATES_WITH]->(b:Entity)
MATCH (p:Passage {id: s.passage})
RETURN a.name AS one, b.name AS other, s.year AS year, p.text AS sentence, path
ORDER BY year DESC, one, other
LIMIT 200
