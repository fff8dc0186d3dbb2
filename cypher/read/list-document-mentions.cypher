// Which names stand where in this plan? In the order of the text, longer ones before those inside them.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->(:Passage)-[r:REFERS_TO]->(e:Entity)
RETURN r.start AS start, r.end AS end, e.type AS type, e.id AS entityId, e.name AS name, r.nested AS nested,
  r.rule AS rule, r.link AS link, r.confidence AS confidence
ORDER BY start, end DESC, entityId
