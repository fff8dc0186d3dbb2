// Of which sentences does this plan consist, for the data set?
MATCH (:Document {id: $id})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
RETURN p.id AS id, $id AS document, s.id AS section, p.ordinal AS ordinal, p.kind AS kind, p.start AS start,
  p.end AS end, p.text AS text
ORDER BY ordinal
