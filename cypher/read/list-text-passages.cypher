// In which sentences of these plans does this string begin?
UNWIND $documents AS document
CALL (document) {
  MATCH (d:Document {id: document})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
  WHERE p.folded CONTAINS $folded AND ($part IS NULL OR s.part = $part)
  WITH s, p, size(split(left(p.folded, p.foldedLength + size($folded) - 1), $folded)) - 1 AS occurrences
  WHERE occurrences > 0
  ORDER BY CASE WHEN $byRelevance THEN -occurrences ELSE 0 END, p.ordinal
  LIMIT $perDocument
  RETURN p.id AS id, p.text AS text, p.start AS start, p.end AS end, s.path AS section,
    substring(p.folded, p.foldedLength) AS following
}
RETURN document, id, text, start, end, section, following
