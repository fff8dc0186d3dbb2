// What do these sentences say?
MATCH (p:Passage)
WHERE p.id IN $passages
RETURN p.id AS id, p.text AS text, p.start AS start, p.end AS end
