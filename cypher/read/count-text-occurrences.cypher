// In which plans does this string stand, how often, in how many sentences? Each where it begins, none over another.
MATCH (p:Passage)
WHERE p.folded CONTAINS $folded
WITH p, size(split(left(p.folded, p.foldedLength + size($folded) - 1), $folded)) - 1 AS occurrences
WHERE occurrences > 0
MATCH (p)<-[:HAS_PASSAGE]-(s:Section)
WITH s, sum(occurrences) AS occurrences, count(p) AS passages
WHERE $part IS NULL OR s.part = $part
MATCH (s)<-[:HAS_SECTION]-(d:Document)
WHERE d.complete
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.issuerId AS issuerId, d.year AS year, d.kind AS kind,
  sum(occurrences) AS mentions, sum(passages) AS passages
