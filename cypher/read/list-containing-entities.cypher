// Which other names only contain these names (辽河大路 for 辽河), and how often does each stand outermost?
CALL () {
  UNWIND $names AS name
  MATCH (o:Entity)
  WHERE o.searchNames CONTAINS name
  RETURN o
  UNION
  MATCH (e:Entity)<-[inner:REFERS_TO {nested: true}]-(:Passage)-[outer:REFERS_TO {nested: false}]->(o:Entity)
  WHERE e.id IN $entities AND outer.start <= inner.start AND inner.end <= outer.end
  RETURN o
}
WITH DISTINCT o
WHERE NOT o.id IN $entities
MATCH (o)<-[r:REFERS_TO {nested: false}]-(:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.complete
  AND ($documents IS NULL OR d.id IN $documents)
  AND ($part IS NULL OR s.part = $part)
RETURN o.id AS id, o.name AS name, o.type AS type, o.aliases AS aliases, o.code AS code,
  count(DISTINCT d) AS documents, count(r) AS mentions
ORDER BY mentions DESC, name, id
LIMIT $limit
