// What does the plan say of two things? One relationship per statement and passage.
UNWIND $rows AS row
MATCH (head:Entity {id: row.head}), (tail:Entity {id: row.tail})
MERGE (head)-[s:$(row.type) {id: row.id}]->(tail)
SET s += row.properties, s.confidence = toFloat(row.confidence)
RETURN count(s) AS statements
