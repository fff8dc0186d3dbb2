// In which sentences of these plans do these things stand outermost? Of each plan the first ones.
MATCH (e:Entity)<-[r:REFERS_TO {nested: false}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE e.id IN $entities AND d.id IN $documents AND ($part IS NULL OR s.part = $part)
WITH d, s, p, collect([r.start - p.start, r.end - p.start]) AS highlights
ORDER BY CASE WHEN $byRelevance THEN -size(highlights) ELSE 0 END, p.ordinal
WITH d, collect({section: s, passage: p, highlights: highlights})[..$perDocument] AS found
UNWIND found AS each
RETURN d.id AS document, each.passage.id AS id, each.passage.text AS text, each.passage.start AS start,
  each.passage.end AS end, each.section.path AS section, each.highlights AS highlights
