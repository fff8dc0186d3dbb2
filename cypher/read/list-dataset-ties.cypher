// Which statements does a table make and no text, for the data set?
MATCH (h:Entity)-[s:PART_OF]->(t:Entity)
WHERE s.document IS NULL AND s.source IS NOT NULL
RETURN h.id + ' PART_OF ' + t.id AS id, h.id AS head, h.name AS headName, 'PART_OF' AS type, t.id AS tail,
  t.name AS tailName, 'table' AS rule, s.source AS source
ORDER BY id
