// Which plan is it, and what is its text?
MATCH (d:Document {id: $id})-[:HAS_TEXT]->(t:DocumentText)
WHERE d.complete
RETURN properties(d) AS document, t.text AS text,
  COLLECT { MATCH (c:Copy)-[:COPY_OF]->(d) RETURN c {.id, .source, .resemblance} ORDER BY c.id } AS copies
