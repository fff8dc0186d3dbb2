// Which sentences name both things, newest plan first?
MATCH (from:Entity {id: $from})<-[:REFERS_TO {nested: false}]-(p:Passage)-[:REFERS_TO {nested: false}]->(to:Entity {id: $to})
WITH DISTINCT from, to, p
MATCH (p)<-[:HAS_PASSAGE]-(section:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.complete
WITH p, section, d, from, to
ORDER BY coalesce(d.year, 0) DESC, d.id, p.ordinal
SKIP $offset LIMIT $limit
RETURN d {.id, .title, .issuer, .year} AS document,
  p {.id, .text, .start, .end, section: section.path} AS passage,
  COLLECT { MATCH (p)-[r:REFERS_TO {nested: false}]->(e) WHERE e IN [from, to] RETURN [r.start - p.start, r.end - p.start] ORDER BY r.start } AS highlights
