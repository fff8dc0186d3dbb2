// In which regions do these lie, by the table of divisions?
MATCH path = (r:Region)-[:PART_OF*1..6]->(above:Region)
WHERE r.id IN $ids AND all(tie IN relationships(path) WHERE tie.source IS NOT NULL)
RETURN DISTINCT above.id AS id
ORDER BY id
