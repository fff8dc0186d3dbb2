// Which of these plans are here?
MATCH (d:Document)
WHERE d.complete AND d.id IN $documents
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.year AS year, d.kind AS kind
ORDER BY year DESC, issuer, id
