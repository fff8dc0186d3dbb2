// Which plans are there, newest first?
MATCH (d:Document)
WHERE d.complete AND d.id IN $documents
RETURN properties(d) AS document
ORDER BY d.year DESC, d.issuer, d.id
SKIP $offset LIMIT $limit
