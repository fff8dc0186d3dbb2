// How many neighbours has this thing of this kind, direction and type?
MATCH (e:Entity {id: $id})
CALL (e) {
  WITH e WHERE $kind IS NULL OR NOT $kind IN ['MENTIONS', 'TOGETHER']
  MATCH (e)-[s]-(o:Entity)
  WHERE $kind IS NULL OR type(s) = $kind
  RETURN DISTINCT o, type(s) AS kind, CASE WHEN startNode(s) = e THEN 'out' ELSE 'in' END AS direction
  UNION ALL
  WITH e WHERE $kind IS NULL OR $kind = 'TOGETHER'
  MATCH (e)<-[:REFERS_TO {nested: false}]-(:Passage)-[:REFERS_TO {nested: false}]->(o:Entity)
  WHERE o <> e
  RETURN DISTINCT o, 'TOGETHER' AS kind, 'both' AS direction
  UNION ALL
  WITH e WHERE $kind IS NULL OR $kind = 'MENTIONS'
  MATCH (e)<-[:ISSUED_BY]-(d:Document)-[:MENTIONS]->(o:Entity)
  WHERE d.complete AND o <> e
  RETURN DISTINCT o, 'MENTIONS' AS kind, 'out' AS direction
  UNION ALL
  WITH e WHERE $kind IS NULL OR $kind = 'MENTIONS'
  MATCH (e)<-[:MENTIONS]-(d:Document)-[:ISSUED_BY]->(o:Entity)
  WHERE d.complete AND o <> e
  RETURN DISTINCT o, 'MENTIONS' AS kind, 'in' AS direction
}
WITH o, kind, direction
WHERE ($direction = 'both' OR direction IN ['both', $direction]) AND ($type IS NULL OR o.type = $type)
RETURN count(*) AS lines, count(DISTINCT o) AS things
