// What do these plans say that their issuers do with things, in the order of the text?
MATCH (head:Entity)-[s]->(e:Entity)
WHERE head.id IN $issuers AND type(s) = $type AND s.document IN $documents
MATCH (p:Passage {id: s.passage}), (d:Document {id: s.document})
RETURN e.id AS entityId, e.name AS name, e.type AS type, d.id AS document, d.title AS title,
  s.status AS status, s.aspect AS aspect, s.due AS due, s.trigger AS trigger, s.confidence AS confidence,
  p.id AS passageId, p.text AS text, p.start AS start, p.end AS end,
  [(p)-[m:REFERS_TO]->(e) | [m.start - p.start, m.end - p.start]] AS highlights
ORDER BY document, start, s.id
