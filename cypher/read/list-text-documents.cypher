// In which plans does this string begin, and runs perhaps on over the end of a passage?
MATCH (p:Passage)
WHERE p.folded CONTAINS $folded
  AND CASE WHEN $crossing
    THEN substring(p.folded, CASE WHEN p.foldedLength < size($folded) THEN 0 ELSE p.foldedLength - size($folded) + 1 END) CONTAINS $folded
    ELSE left(p.folded, p.foldedLength + size($folded) - 1) CONTAINS $folded
  END
MATCH (p)<-[:HAS_PASSAGE]-(:Section)<-[:HAS_SECTION]-(d:Document)
WHERE d.complete
RETURN DISTINCT d.id AS id, d.title AS title, d.issuer AS issuer, d.issuerId AS issuerId, d.year AS year, d.kind AS kind
