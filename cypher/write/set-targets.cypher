// Which numbers does the plan set as goals?
UNWIND $rows AS row
MATCH (d:Document {id: $document})
MERGE (t:Target {id: row.id})
SET t += row.properties, t.value = toFloat(row.value)
MERGE (d)-[s:SETS]->(t)
SET s.passage = row.passage, s.start = row.start, s.end = row.end
RETURN count(t) AS targets
