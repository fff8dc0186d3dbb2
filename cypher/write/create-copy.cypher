// Which file is a plan again that is there already? Kept with its original, counted nowhere.
MATCH (d:Document {id: $of})
MERGE (c:Copy {id: $id})
SET c += $properties, c.bytes = $bytes, c.facts = $facts, c.resemblance = toFloat($resemblance), c.of = $of, c.ingestedAt = datetime()
WITH c, d
OPTIONAL MATCH (c)-[before:COPY_OF]->(:Document)
DELETE before
WITH DISTINCT c, d
MERGE (c)-[:COPY_OF]->(d)
RETURN count(c) AS copies
