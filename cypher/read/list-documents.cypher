// Which plans are there, newest first?
MATCH (d:Document)
WHERE d.complete AND d.id IN $documents
RETURN properties(d) AS document,
  COLLECT { MATCH (c:Copy)-[:COPY_OF]->(d) RETURN c {.id, .source, .resemblance} ORDER BY c.id } AS copies
ORDER BY d.year DESC, d.issuer, d.id
SKIP $offset LIMIT $limit
