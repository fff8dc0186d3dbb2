// Which regions issued plans, the most plans first?
MATCH (r:Region)<-[:ISSUED_BY]-(d:Document)
WHERE d.complete
WITH r, count(d) AS plans
RETURN r.id AS id
ORDER BY plans DESC, r.code, id
LIMIT $limit
