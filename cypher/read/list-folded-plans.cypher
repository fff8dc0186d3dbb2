// Of which passages do these plans consist, each folded and without what follows it?
MATCH (d:Document)-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
WHERE d.id IN $documents
WITH d, s, p
ORDER BY d.id, p.ordinal
RETURN d.id AS document, collect([p.id, p.ordinal, s.part, left(p.folded, p.foldedLength)]) AS passages
