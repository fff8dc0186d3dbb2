// Under which headings does this plan stand?
MATCH (:Document {id: $id})-[:HAS_SECTION]->(s:Section)
RETURN properties(s) AS section
ORDER BY s.ordinal
