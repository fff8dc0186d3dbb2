// Which files are here, plans and copies, with what was said of each and which pipeline read it?
MATCH (d:Document)-[:HAS_TEXT]->(t:DocumentText)
WHERE d.complete
RETURN d.id AS id, d.sha256 AS sha256, d.source AS source, d.title AS title, d.issuer AS issuer,
  d.year AS year, d.issuerConfidence AS issuerConfidence, d.yearConfidence AS yearConfidence,
  d.pipelineVersion AS pipelineVersion, t.corrections AS corrections, t.facts AS facts, t.read AS read, t.bytes IS NOT NULL AS kept,
  d.mentions AS mentions, d.statements AS statements, d.targets AS targets, null AS of, null AS resemblance
ORDER BY id
UNION ALL
MATCH (c:Copy)
RETURN c.id AS id, c.sha256 AS sha256, c.source AS source, c.title AS title, null AS issuer,
  null AS year, 0.0 AS issuerConfidence, 0.0 AS yearConfidence,
  c.pipelineVersion AS pipelineVersion, null AS corrections, c.facts AS facts, c.read AS read, true AS kept,
  0 AS mentions, 0 AS statements, 0 AS targets, c.of AS of, c.resemblance AS resemblance
ORDER BY id
