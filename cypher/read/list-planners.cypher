// Which issuers plan this thing?
MATCH (r:Region)-[s:PLANS]->(:Entity {id: $id})
WHERE s.document IS NOT NULL
RETURN DISTINCT r.id AS id
ORDER BY id
