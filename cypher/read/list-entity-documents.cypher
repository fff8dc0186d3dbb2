// Which plans mention this thing, newest first?
MATCH (d:Document)-[m:MENTIONS]->(:Entity {id: $id})
WHERE d.complete
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.year AS year, m.count AS count
ORDER BY year DESC, count DESC, id
