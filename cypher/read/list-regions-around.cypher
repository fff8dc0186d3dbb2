// In which regions do these lie, by the table of divisions? Each with itself, from the province down.
MATCH path = (r:Region)-[:PART_OF*0..6]->(above:Region)
WHERE r.id IN $ids AND all(tie IN relationships(path) WHERE tie.source IS NOT NULL)
RETURN r.id AS issuer, above.id AS id, above.name AS name, min(length(path)) AS distance
ORDER BY issuer, distance DESC, id
