// What belongs to this document alone? Removed whole: text, sections, passages with their mentions, targets.
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)-[:HAS_TEXT]->(text:DocumentText)
OPTIONAL MATCH (d)-[:SETS]->(target:Target)
WITH d, text, collect(target) AS targets
OPTIONAL MATCH (d)-[:HAS_SECTION]->(section:Section)
OPTIONAL MATCH (section)-[:HAS_PASSAGE]->(passage:Passage)
WITH d, text, targets, collect(DISTINCT section) AS sections, collect(passage) AS passages
FOREACH (each IN [text, d] + targets + sections + passages | DETACH DELETE each)
RETURN size(passages) AS passages
