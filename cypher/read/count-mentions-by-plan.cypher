// How often does each of these plans name each of these things outermost?
MATCH (d:Document)-[m:MENTIONS]->(e:Entity)
WHERE d.id IN $documents AND e.id IN $things
RETURN d.id AS document, e.id AS thing, m.count AS count
