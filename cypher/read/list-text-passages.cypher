// In which sentences of these plans does this string begin? Of each plan the first ones. Read from the plans: for a string
// that stands in many others, too.
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
WHERE p.folded CONTAINS $folded AND ($part IS NULL OR s.part = $part)
WITH d, s, p, size(split(left(p.folded, p.foldedLength + size($folded) - 1), $folded)) - 1 AS times
WHERE times > 0
ORDER BY CASE WHEN $byRelevance THEN -times ELSE 0 END, p.ordinal
WITH d, collect({section: s, passage: p})[..$perDocument] AS found
UNWIND found AS each
RETURN d.id AS document, each.passage.id AS id, each.passage.text AS text, each.passage.start AS start,
  each.passage.end AS end, each.section.path AS section,
  substring(each.passage.folded, each.passage.foldedLength) AS following
