// What is the shortest way from one thing to the other by what stands in one sentence?
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
MATCH path = allShortestPaths((from)-[:REFERS_TO*..12]-(to))
WHERE length(path) <= 2 * $length AND all(reference IN relationships(path) WHERE NOT reference.nested)
RETURN DISTINCT [thing IN nodes(path) WHERE thing:Entity | thing.id] AS path
ORDER BY path
LIMIT $limit
