// In which sentences of these plans do these things stand outermost?
UNWIND $documents AS document
CALL (document) {
  MATCH (e:Entity)<-[r:REFERS_TO {nested: false}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document {id: document})
  WHERE e.id IN $entities AND ($part IS NULL OR s.part = $part)
  WITH s, p, collect([r.start - p.start, r.end - p.start]) AS highlights
  ORDER BY CASE WHEN $byRelevance THEN -size(highlights) ELSE 0 END, p.ordinal
  LIMIT $perDocument
  RETURN p.id AS id, p.text AS text, p.start AS start, p.end AS end, s.path AS section, highlights
}
RETURN document, id, text, start, end, section, highlights
