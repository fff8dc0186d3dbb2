// Is the plan all there? Only now does anybody see it.
MATCH (d:Document {id: $id})
SET d.complete = true
RETURN count(d) AS documents
