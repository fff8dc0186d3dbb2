// Which of these things does no document hold up any more?
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT EXISTS { (:Document)-[:HOLDS]->(e) }
DETACH DELETE e
RETURN count(e) AS removed
