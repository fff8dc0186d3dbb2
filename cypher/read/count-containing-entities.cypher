// Which other names only contain these names (辽河大路 for 辽河), and how often does each stand outermost in the plans meant?
UNWIND $names AS name
MATCH (o:Entity)
WHERE o.searchNames CONTAINS name
WITH DISTINCT o
WHERE NOT o.id IN $entities
MATCH (o)<-[r:REFERS_TO {nested: false}]-(:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.complete AND ($part IS NULL OR s.part = $part)
  AND ($issuers IS NULL OR d.issuerId IN $issuers)
  AND ($from IS NULL OR d.year >= $from) AND ($to IS NULL OR d.year <= $to)
  AND ($kind IS NULL OR d.kind = $kind)
RETURN o.id AS id, o.name AS name, o.type AS type, o.aliases AS aliases, o.code AS code,
  count(DISTINCT d) AS documents, count(r) AS mentions
ORDER BY mentions DESC, name, id
LIMIT $limit
