// What was kept of a plan when it was read: its original, its reading before corrections, what was said of it?
MATCH (d:Document {id: $id})-[:HAS_TEXT]->(t:DocumentText)
WHERE d.complete AND t.packed IS NOT NULL
RETURN t.packed AS packed, t.bytes AS bytes, t.facts AS facts, t.read AS read, t.sketch AS sketch,
  d.format AS format, d.pipelineVersion AS pipelineVersion
