// In which sentences of these plans does this string begin, and how often? Read from the plans: for a string that
// stands in many others, too.
UNWIND $documents AS document
MATCH (d:Document {id: document})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
WHERE p.folded CONTAINS $folded AND ($part IS NULL OR s.part = $part)
WITH document, p, size(split(left(p.folded, p.foldedLength + size($folded) - 1), $folded)) - 1 AS times
WHERE times > 0
RETURN document, p.id AS passage, p.ordinal AS ordinal, times
