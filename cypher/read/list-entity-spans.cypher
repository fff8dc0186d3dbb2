// Where in these sentences do these things stand outermost?
UNWIND $ids AS id
MATCH (p:Passage {id: id})-[r:REFERS_TO {nested: false}]->(e:Entity)
WHERE e.id IN $entities
RETURN id, r.start - p.start AS start, r.end - p.start AS end
ORDER BY id, start
