// Whose plans mention which of these things, how often, in which years?
MATCH (r:Region)<-[:ISSUED_BY]-(d:Document)-[m:MENTIONS]->(o:Entity)
WHERE d.complete AND r.id IN $ids AND o.id IN $ids AND r <> o
RETURN r.id AS from, o.id AS to, sum(m.count) AS count, collect(DISTINCT d.year) AS years
ORDER BY count DESC, from, to
