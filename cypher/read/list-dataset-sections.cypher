// Under which headings does this plan stand, for the data set?
MATCH (:Document {id: $id})-[:HAS_SECTION]->(s:Section)
RETURN s.id AS id, $id AS document, s.ordinal AS ordinal, s.level AS level, s.heading AS heading, s.path AS path,
  s.part AS part, s.start AS start, s.end AS end
ORDER BY ordinal
