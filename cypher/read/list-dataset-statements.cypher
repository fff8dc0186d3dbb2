// What does this plan say, for the data set?
MATCH (d:Document {id: $id})-[:HOLDS]->(h:Entity)-[s]->(t:Entity)
WHERE s.document = $id
MATCH (p:Passage {id: s.passage})
RETURN s.id AS id, h.id AS head, h.name AS headName, type(s) AS type, t.id AS tail, t.name AS tailName,
  s.status AS status, s.aspect AS aspect, s.due AS due, d.year AS year, $id AS document, p.id AS passage,
  s.trigger AS trigger, s.rule AS rule, s.confidence AS confidence
ORDER BY p.ordinal, type, tailName, id
