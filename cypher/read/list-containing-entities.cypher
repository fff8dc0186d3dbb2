// Which other names only contain these names (辽河大路 for 辽河), and how often does each stand outermost in all plans?
UNWIND $names AS name
MATCH (o:Entity)
WHERE o.searchNames CONTAINS name AND o.mentions > 0
WITH DISTINCT o
WHERE NOT o.id IN $entities
RETURN o.id AS id, o.name AS name, o.type AS type, o.aliases AS aliases, o.code AS code,
  o.documents AS documents, o.mentions AS mentions
ORDER BY mentions DESC, name, id
LIMIT $limit
