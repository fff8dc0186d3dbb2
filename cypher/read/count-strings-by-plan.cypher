// How often does each of these strings stand in each of these plans? Each where it begins, none over another.
UNWIND $strings AS string
MATCH (p:Passage)
WHERE p.folded CONTAINS string
WITH string, p, size(split(left(p.folded, p.foldedLength + size(string) - 1), string)) - 1 AS occurrences
WHERE occurrences > 0
MATCH (p)<-[:HAS_PASSAGE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.id IN $documents
RETURN string, d.id AS document, sum(occurrences) AS count
ORDER BY string, document
