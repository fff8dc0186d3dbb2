// Which things does the plan speak of? Aliases and counts follow in support-entities, from all documents that hold them.
UNWIND $rows AS row
MATCH (d:Document {id: $document})
MERGE (e:Entity {id: row.id})
SET e:$(row.labels), e += row.properties
MERGE (d)-[held:HOLDS]->(e)
SET held.aliases = row.aliases, held.parents = row.parents
RETURN count(e) AS entities
