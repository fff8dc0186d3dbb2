// In which sentences of this plan does this thing stand outermost, in the order of the text?
MATCH (:Entity {id: $thing})<-[r:REFERS_TO {nested: false}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(:Document {id: $document})
WITH s, p, r
ORDER BY r.start
WITH s, p, collect([r.start - p.start, r.end - p.start]) AS highlights
RETURN p.id AS id, p.text AS text, p.start AS start, p.end AS end, s.path AS section, highlights
ORDER BY start
