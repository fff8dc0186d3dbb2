// What is the file that this plan or copy came in?
MATCH (d:Document {id: $id})-[:HAS_TEXT]->(t:DocumentText)
WHERE d.complete
RETURN d.source AS source, d.format AS format, t.bytes AS bytes
UNION
MATCH (c:Copy {id: $id})
RETURN c.source AS source, c.format AS format, c.bytes AS bytes
