// In which plans do these things stand outermost, how often, in how many sentences?
MATCH (e:Entity)<-[r:REFERS_TO {nested: false}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE e.id IN $entities AND d.complete AND ($part IS NULL OR s.part = $part)
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.issuerId AS issuerId, d.year AS year, d.kind AS kind,
  count(r) AS mentions, count(DISTINCT p) AS passages
