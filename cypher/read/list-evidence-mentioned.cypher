// In which sentences of this region's plans does the thing stand, newest plan first?
MATCH (from:Entity {id: $from})<-[:ISSUED_BY]-(d:Document)-[:HAS_SECTION]->(section:Section)-[:HAS_PASSAGE]->(p:Passage)
WHERE d.complete AND EXISTS { (p)-[:REFERS_TO {nested: false}]->(:Entity {id: $to}) }
WITH p, section, d
ORDER BY coalesce(d.year, 0) DESC, d.id, p.ordinal
SKIP $offset LIMIT $limit
RETURN d {.id, .title, .issuer, .year} AS document,
  p {.id, .text, .start, .end, section: section.path} AS passage,
  COLLECT { MATCH (p)-[r:REFERS_TO {nested: false}]->(:Entity {id: $to}) RETURN [r.start - p.start, r.end - p.start] ORDER BY r.start } AS highlights
