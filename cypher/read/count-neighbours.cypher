// With how many things, of which types, is this one tied, and by what?
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[s]-(o:Entity)
  RETURN type(s) AS kind, CASE WHEN startNode(s) = e THEN 'out' ELSE 'in' END AS direction, o
  UNION ALL
  MATCH (e)<-[:ISSUED_BY]-(d:Document)-[:MENTIONS]->(o:Entity)
  WHERE d.complete AND o <> e
  RETURN 'MENTIONS' AS kind, 'out' AS direction, o
  UNION ALL
  MATCH (e)<-[:MENTIONS]-(d:Document)-[:ISSUED_BY]->(o:Entity)
  WHERE d.complete AND o <> e
  RETURN 'MENTIONS' AS kind, 'in' AS direction, o
  UNION ALL
  MATCH (e)<-[:REFERS_TO {nested: false}]-(:Passage)-[:REFERS_TO {nested: false}]->(o:Entity)
  WHERE o <> e
  RETURN 'TOGETHER' AS kind, 'both' AS direction, o
}
RETURN kind, direction, o.type AS type, count(DISTINCT o) AS neighbours
ORDER BY kind, direction, neighbours DESC, type
