// Of which sentences does this plan consist?
MATCH (:Document {id: $id})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
RETURN p.id AS id, p.ordinal AS ordinal, s.id AS sectionId, p.kind AS kind, p.start AS start, p.end AS end
ORDER BY ordinal
