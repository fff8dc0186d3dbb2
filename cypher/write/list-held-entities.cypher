// Which entities does the reading of this document hold up?
MATCH (:Document {id: $id})-[:HOLDS]->(e:Entity)
RETURN e.id AS id
ORDER BY id
