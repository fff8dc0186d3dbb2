// How do the sentences of these plans read as they are compared, in the order of the text?
MATCH (d:Document)-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->(p:Passage)
WHERE d.complete AND d.id IN $documents
RETURN d.id AS document, p.id AS id, p.text AS text, p.start AS start, p.end AS end,
  left(p.folded, p.foldedLength) AS folded
ORDER BY document, p.ordinal
