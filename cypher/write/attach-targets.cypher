// What are these goals about?
UNWIND $rows AS row
MATCH (t:Target {id: row.target}), (e:Entity {id: row.entity})
MERGE (t)-[:ABOUT]->(e)
RETURN count(t) AS targets
