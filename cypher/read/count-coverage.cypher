// Of which regions and years are there plans?
MATCH (d:Document)
WHERE d.complete
OPTIONAL MATCH (d)-[:ISSUED_BY]->(r:Region)
RETURN coalesce(d.issuer, '') AS region, r.id AS regionId, d.year AS year, count(DISTINCT d) AS documents
ORDER BY r.code, region, year
