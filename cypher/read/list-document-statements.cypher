// What does this plan say?
MATCH (:Document {id: $id})-[:HOLDS]->(head:Entity)-[s]->(tail:Entity)
WHERE s.document = $id
MATCH (p:Passage {id: s.passage})
RETURN s.id AS id, type(s) AS type, head.id AS headId, head.name AS headName,
  tail.id AS tailId, tail.name AS tailName, tail.type AS tailType,
  s.status AS status, s.aspect AS aspect, s.due AS due, s.trigger AS trigger, s.rule AS rule, s.confidence AS confidence,
  s.passage AS passageId
ORDER BY p.ordinal, type, tailName, id
