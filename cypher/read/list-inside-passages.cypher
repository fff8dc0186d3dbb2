// In which sentences of these plans do these things stand only inside the names of works, policies and events? Of each plan
// the first ones.
MATCH (e:Entity)<-[r:REFERS_TO {nested: true}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE e.id IN $entities AND d.id IN $documents AND ($part IS NULL OR s.part = $part)
  AND NOT EXISTS {
    MATCH (p)-[outer:REFERS_TO]->(o:Entity)
    WHERE outer.start <= r.start AND r.end <= outer.end AND outer.end - outer.start > r.end - r.start
      AND NOT o.type IN ['Project', 'Policy', 'Event']
  }
WITH d, s, p, collect([r.start - p.start, r.end - p.start]) AS highlights
ORDER BY CASE WHEN $byRelevance THEN -size(highlights) ELSE 0 END, p.ordinal
WITH d, collect({section: s, passage: p, highlights: highlights})[..$perDocument] AS found
UNWIND found AS each
RETURN d.id AS document, each.passage.id AS id, each.passage.text AS text, each.passage.start AS start,
  each.passage.end AS end, each.section.path AS section, each.highlights AS highlights
