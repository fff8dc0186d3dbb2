// Which plans speak of any of these things?
MATCH (d:Document)-[:HOLDS]->(e:Entity)
WHERE d.complete AND e.id IN $ids
RETURN DISTINCT d.id AS id
ORDER BY id
