// What does each issuer's plans lead with among things of these types? What they say and mention most of.
UNWIND $issuers AS issuer
CALL (issuer) {
  MATCH (r:Region {id: issuer})<-[:ISSUED_BY]-(d:Document)-[m:MENTIONS]->(e:Entity)
  WHERE d.complete AND e.type IN $types AND NOT e.id IN $without
  WITH e, collect(d.id) AS plans, sum(m.count) AS mentions
  WITH e, mentions, COUNT { (e)-[s]-(:Entity) WHERE s.document IN plans } AS said
  RETURN e.id AS id, said + mentions AS weight
  ORDER BY weight DESC, id
  LIMIT $limit
}
RETURN issuer, id
ORDER BY issuer, weight DESC, id
