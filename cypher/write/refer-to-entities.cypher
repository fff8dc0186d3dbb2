// Where does each name stand, exact to the character?
UNWIND $rows AS row
MATCH (p:Passage {id: row.passage}), (e:Entity {id: row.entity})
MERGE (p)-[r:REFERS_TO {start: row.start, end: row.end}]->(e)
SET r += row.properties, r.confidence = toFloat(row.confidence)
RETURN count(r) AS mentions
