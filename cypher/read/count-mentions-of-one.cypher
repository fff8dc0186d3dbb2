// In which plans does this one thing stand outermost, how often, in how many sentences? By the counts that are kept.
MATCH (e:Entity {id: $entity})<-[m:MENTIONS]-(d:Document)
WHERE d.complete
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.issuerId AS issuerId, d.year AS year, d.kind AS kind,
  m.count AS mentions, m.sentences AS passages
