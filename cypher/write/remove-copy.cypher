// Which copy of a plan goes?
MATCH (c:Copy {id: $id})
DETACH DELETE c
RETURN $id AS id
