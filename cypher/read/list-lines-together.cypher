// Which of these things stand in one sentence, in how many, in plans of which years? `strength` weighs a sentence less the
// more things it names, so that a long list does not outweigh a sentence about two.
MATCH (a:Entity)<-[:REFERS_TO {nested: false}]-(p:Passage)-[:REFERS_TO {nested: false}]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids AND a.id < b.id
WITH DISTINCT a, b, p
MATCH (p)<-[:HAS_PASSAGE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.complete
WITH a, b, p, d, COUNT { (p)-[:REFERS_TO {nested: false}]->(:Entity) } AS named
RETURN a.id AS from, b.id AS to, count(p) AS count, collect(DISTINCT d.year) AS years, sum(1.0 / (named - 1)) AS strength
ORDER BY strength DESC, from, to
