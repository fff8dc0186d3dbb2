// Which plans are there, for the data set?
MATCH (d:Document)
WHERE d.complete
RETURN d.id AS id
ORDER BY d.issuer, d.year, id
