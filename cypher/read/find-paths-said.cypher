// What is the shortest way from one thing to the other by what plans say and where places lie?
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
MATCH path = allShortestPaths((from)-[:PLANS|SUPPORTS|COOPERATES_WITH|UNDERTAKES|ENGAGES_IN|LOCATED_IN|PART_OF|CONNECTS|IMPROVES*..6]-(to))
WHERE length(path) <= $length
RETURN DISTINCT [thing IN nodes(path) | thing.id] AS path
ORDER BY path
LIMIT $limit
