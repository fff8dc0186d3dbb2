// In which sentences of this plan does this string begin, in the order of the text?
MATCH (:Document {id: $document})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
WHERE p.folded CONTAINS $folded
  AND size(split(left(p.folded, p.foldedLength + size($folded) - 1), $folded)) > 1
RETURN p.id AS id, p.text AS text, p.start AS start, p.end AS end, s.path AS section,
  substring(p.folded, p.foldedLength) AS following
ORDER BY start
