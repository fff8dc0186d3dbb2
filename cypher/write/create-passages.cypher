// Which sentences does the plan consist of?
UNWIND $rows AS row
MATCH (s:Section {id: row.section})
MERGE (p:Passage {id: row.id})
SET p += row.properties
MERGE (s)-[:HAS_PASSAGE]->(p)
RETURN count(p) AS passages
