// Which plans share the lowest hashes of their text with this one, so that they may be the same?
MATCH (d:Document)-[:HAS_TEXT]->(t:DocumentText)
WHERE d.complete AND d.id <> $id AND any(hash IN t.sketch[..16] WHERE hash IN $lowest)
RETURN d.id AS id, d.title AS title, d.source AS source, d.sha256 AS sha256, d.format AS format, d.chars AS chars,
  d.issuer AS issuer, d.issuerConfidence AS issuerConfidence, d.year AS year, d.yearConfidence AS yearConfidence,
  t.sketch AS sketch
ORDER BY id
