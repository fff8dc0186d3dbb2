// Of which years are there plans of each issuer?
MATCH (d:Document)
WHERE d.complete AND d.issuer IS NOT NULL AND d.year IS NOT NULL
  AND ($issuers IS NULL OR d.issuerId IN $issuers)
  AND ($kind IS NULL OR d.kind = $kind)
RETURN d.issuer AS region, d.issuerId AS id, collect(DISTINCT d.year) AS years
ORDER BY region, id
