// Under which headings does the plan stand?
UNWIND $rows AS row
MATCH (d:Document {id: $document})
MERGE (s:Section {id: row.id})
SET s += row.properties
MERGE (d)-[:HAS_SECTION]->(s)
RETURN count(s) AS sections
