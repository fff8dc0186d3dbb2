// Which sentences state this line, newest plan first?
MATCH (from:Entity {id: $from})-[s]->(to:Entity {id: $to})
WHERE type(s) = $kind AND s.passage IS NOT NULL
MATCH (p:Passage {id: s.passage})<-[:HAS_PASSAGE]-(section:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.complete
WITH s, p, section, d, from, to
ORDER BY coalesce(d.year, 0) DESC, d.id, p.ordinal, s.id
SKIP $offset LIMIT $limit
RETURN d {.id, .title, .issuer, .year} AS document,
  p {.id, .text, .start, .end, section: section.path} AS passage,
  COLLECT { MATCH (p)-[r:REFERS_TO]->(e) WHERE e IN [from, to] RETURN [r.start - p.start, r.end - p.start] ORDER BY r.start } AS highlights,
  s.status AS status, s.aspect AS aspect, s.due AS due, s.trigger AS trigger, s.rule AS rule, s.confidence AS confidence
