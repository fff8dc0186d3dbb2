// Which plan is it? Written without `complete`, which comes last.
MERGE (d:Document {id: $id})
SET d += $properties, d.ingestedAt = datetime()
MERGE (text:DocumentText {id: $id})
SET text.text = $text, text.mapAt = $mapAt, text.mapSource = $mapSource, text.bytes = $bytes
MERGE (d)-[:HAS_TEXT]->(text)
RETURN count(d) AS documents
