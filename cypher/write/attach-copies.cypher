// Which copies does this plan have? It is none itself any more.
MATCH (d:Document {id: $id})
OPTIONAL MATCH (self:Copy {id: $id})
DETACH DELETE self
WITH DISTINCT d
MATCH (c:Copy {of: $id})
MERGE (c)-[:COPY_OF]->(d)
RETURN count(c) AS copies
