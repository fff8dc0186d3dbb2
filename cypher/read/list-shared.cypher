// What do the plans of at least two issuers mention? The most issuers first. What every one of at least three issuers
// names and nobody says anything of (党中央, 乡村振兴) is no tie between them and left out.
MATCH (all:Region)<-[:ISSUED_BY]-(plan:Document)
WHERE plan.complete
WITH count(DISTINCT all) AS issuersOfAll
MATCH (r:Region)<-[:ISSUED_BY]-(d:Document)-[m:MENTIONS]->(e:Entity)
WHERE d.complete AND NOT e.id IN $without AND ($type IS NULL OR e.type = $type)
WITH issuersOfAll, e, count(DISTINCT r) AS issuers, sum(m.count) AS mentions
WHERE issuers >= 2 AND (issuers < issuersOfAll OR issuersOfAll < 3 OR EXISTS { (e)-[s]-(:Entity) WHERE s.document IS NOT NULL })
RETURN e.id AS id, issuers
ORDER BY issuers DESC, mentions DESC, id
LIMIT $limit
