// Which names stand where in this plan, for the data set? In the order of the text, longer ones before those inside them.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->(p:Passage)-[r:REFERS_TO]->(e:Entity)
RETURN $id AS document, p.id AS passage, r.start AS start, r.end AS end,
  substring(p.text, r.start - p.start, r.end - r.start) AS surface, e.id AS entity, e.name AS name, e.type AS type,
  r.nested AS nested, r.rule AS rule, r.link AS link, r.confidence AS confidence
ORDER BY start, end DESC, entity
