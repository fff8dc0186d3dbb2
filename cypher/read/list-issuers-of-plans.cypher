// Which regions issued plans, how many, and of which region is each a part?
MATCH (r:Region)<-[:ISSUED_BY]-(d:Document)
WHERE d.complete
WITH r, count(d) AS plans
RETURN r.id AS id, r.name AS name, r.code AS code, r.aliases AS aliases, plans,
  [(r)-[tie:PART_OF]->(above:Region) WHERE tie.source IS NOT NULL | above.id] AS above
ORDER BY plans DESC, code, id
