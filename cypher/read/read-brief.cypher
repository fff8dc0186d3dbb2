// What are this thing's name, type and counts?
MATCH (e:Entity {id: $id})
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.code AS code,
  e.documents AS documents, e.mentions AS mentions
