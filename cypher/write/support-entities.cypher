// Names and counts of each thing, from all documents.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.properties
RETURN count(e) AS entities
