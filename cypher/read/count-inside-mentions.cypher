// In which plans do these things stand only inside the names of works, policies and events, which are about them
// (细河 in 细河北岸生态治理二期工程; not 辽河 in 辽河大路, which is a road)?
MATCH (e:Entity)<-[r:REFERS_TO {nested: true}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE e.id IN $entities AND d.complete AND ($part IS NULL OR s.part = $part)
  AND NOT EXISTS {
    MATCH (p)-[outer:REFERS_TO]->(o:Entity)
    WHERE outer.start <= r.start AND r.end <= outer.end AND outer.end - outer.start > r.end - r.start
      AND NOT o.type IN ['Project', 'Policy', 'Event']
  }
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.issuerId AS issuerId, d.year AS year, d.kind AS kind,
  count(r) AS mentions, count(DISTINCT p) AS passages
