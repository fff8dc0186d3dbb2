// Which plan is from now on only a copy of another? Its original stays; what was read out of it goes with the document.
MATCH (d:Document {id: $id})-[:HAS_TEXT]->(t:DocumentText)
MERGE (c:Copy {id: $id})
SET c.title = d.title, c.source = d.source, c.sha256 = d.sha256, c.format = d.format, c.chars = d.chars,
  c.pipelineVersion = d.pipelineVersion, c.resemblance = toFloat($resemblance), c.bytes = t.bytes, c.facts = t.facts, c.read = t.read,
  c.of = $of, c.ingestedAt = d.ingestedAt
WITH DISTINCT c
OPTIONAL MATCH (other:Copy {of: $id})
SET other.of = $of
RETURN count(DISTINCT c) AS copies
