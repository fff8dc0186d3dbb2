// How many sentences are behind this line?
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
RETURN CASE $kind
  WHEN 'TOGETHER' THEN COUNT {
    MATCH (from)<-[:REFERS_TO {nested: false}]-(p:Passage)-[:REFERS_TO {nested: false}]->(to) RETURN DISTINCT p
  }
  WHEN 'MENTIONS' THEN COUNT {
    MATCH (from)<-[:ISSUED_BY]-(d:Document)-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->(p:Passage)-[:REFERS_TO {nested: false}]->(to)
    WHERE d.complete
    RETURN DISTINCT p
  }
  ELSE COUNT { MATCH (from)-[s]->(to) WHERE type(s) = $kind AND s.passage IS NOT NULL RETURN s }
END AS total
