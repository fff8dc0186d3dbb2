// With which things is this one tied, by what, and how often? What plans say first, then what stands in one sentence, then
// whose plans name it; the most frequent first.
MATCH (e:Entity {id: $id})
CALL (e) {
  WITH e WHERE $kind IS NULL OR NOT $kind IN ['MENTIONS', 'TOGETHER']
  MATCH (e)-[s]-(o:Entity)
  WHERE $kind IS NULL OR type(s) = $kind
  RETURN o, type(s) AS kind, CASE WHEN startNode(s) = e THEN 'out' ELSE 'in' END AS direction, count(s.document) AS count, 0 AS rank
  UNION ALL
  WITH e WHERE $kind IS NULL OR $kind = 'TOGETHER'
  MATCH (e)<-[:REFERS_TO {nested: false}]-(p:Passage)-[:REFERS_TO {nested: false}]->(o:Entity)
  WHERE o <> e
  RETURN o, 'TOGETHER' AS kind, 'both' AS direction, count(DISTINCT p) AS count, 1 AS rank
  UNION ALL
  WITH e WHERE $kind IS NULL OR $kind = 'MENTIONS'
  MATCH (e)<-[:ISSUED_BY]-(d:Document)-[m:MENTIONS]->(o:Entity)
  WHERE d.complete AND o <> e
  RETURN o, 'MENTIONS' AS kind, 'out' AS direction, sum(m.count) AS count, 2 AS rank
  UNION ALL
  WITH e WHERE $kind IS NULL OR $kind = 'MENTIONS'
  MATCH (e)<-[m:MENTIONS]-(d:Document)-[:ISSUED_BY]->(o:Entity)
  WHERE d.complete AND o <> e
  RETURN o, 'MENTIONS' AS kind, 'in' AS direction, sum(m.count) AS count, 2 AS rank
}
WITH o, kind, direction, count, rank
WHERE ($direction = 'both' OR direction IN ['both', $direction]) AND ($type IS NULL OR o.type = $type)
RETURN o {.id, .name, .type, .aliases, .code, .documents, .mentions} AS entity, kind, direction, count
ORDER BY rank, count DESC, o.mentions DESC, o.id, kind, direction
SKIP $offset LIMIT $limit
