// In which sentences of these plans do these things stand only inside the names of works, policies and events?
MATCH (e:Entity)<-[r:REFERS_TO {nested: true}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE e.id IN $entities AND d.id IN $documents AND ($part IS NULL OR s.part = $part)
  AND NOT EXISTS {
    MATCH (p)-[outer:REFERS_TO]->(o:Entity)
    WHERE outer.start <= r.start AND r.end <= outer.end AND outer.end - outer.start > r.end - r.start
      AND NOT o.type IN ['Project', 'Policy', 'Event']
  }
RETURN d.id AS document, p.id AS passage, p.ordinal AS ordinal, count(r) AS times
