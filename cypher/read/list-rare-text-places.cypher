// In which sentences of these plans does this string begin, and how often? Read from the index: for a string that stands
// in few others.
MATCH (p:Passage)
WHERE p.folded CONTAINS $folded
MATCH (p)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.id IN $documents AND ($part IS NULL OR s.part = $part)
WITH d, p, size(split(left(p.folded, p.foldedLength + size($folded) - 1), $folded)) - 1 AS times
WHERE times > 0
RETURN d.id AS document, p.id AS passage, p.ordinal AS ordinal, times
