// Of which regions and years are there plans?
MATCH (d:Document)
WHERE d.complete
OPTIONAL MATCH (d)-[:ISSUED_BY]->(r:Region)
WITH coalesce(d.issuer, '') AS region, r.id AS regionId, r.code AS code, d.year AS year, count(DISTINCT d) AS documents
RETURN region, regionId, year, documents
ORDER BY code, region, year
