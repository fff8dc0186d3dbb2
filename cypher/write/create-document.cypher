// Which plan is it? Written without `complete`, which comes last.
MERGE (d:Document {id: $id})
SET d += $properties, d.ingestedAt = datetime()
MERGE (text:DocumentText {id: $id})
SET text.text = $text, text.mapAt = $mapAt, text.mapSource = $mapSource, text.bytes = $bytes, text.packed = $packed,
  text.facts = $facts, text.read = $read, text.sketch = $sketch, text.corrections = $corrections
MERGE (d)-[:HAS_TEXT]->(text)
RETURN count(d) AS documents
