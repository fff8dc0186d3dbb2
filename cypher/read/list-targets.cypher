// Which numbers do these plans set as goals?
MATCH (d:Document)-[s:SETS]->(t:Target)
WHERE d.id IN $documents
MATCH (p:Passage {id: s.passage})<-[:HAS_PASSAGE]-(section:Section)
WHERE $withReview OR coalesce(section.part, '') <> 'review'
RETURN t.id AS id, t.indicator AS indicator, t.comparator AS comparator, t.value AS value, t.unit AS unit, t.year AS year,
  t.due AS due, t.firmness AS firmness, d.issuer AS region, d.issuerId AS issuerId, coalesce(section.part, '') = 'review' AS review,
  d {.id, .title, .year} AS document, s.passage AS passageId, s.start AS start, s.end AS end
ORDER BY document.id, start, id
