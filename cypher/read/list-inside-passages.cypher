// In which sentences of these plans do these things stand only inside the names of works, policies and events?
UNWIND $documents AS document
CALL (document) {
  MATCH (e:Entity)<-[r:REFERS_TO {nested: true}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document {id: document})
  WHERE e.id IN $entities AND ($part IS NULL OR s.part = $part)
    AND NOT EXISTS {
      MATCH (p)-[outer:REFERS_TO]->(o:Entity)
      WHERE outer.start <= r.start AND r.end <= outer.end AND outer.end - outer.start > r.end - r.start
        AND NOT o.type IN ['Project', 'Policy', 'Event']
    }
  WITH s, p, collect([r.start - p.start, r.end - p.start]) AS highlights
  ORDER BY CASE WHEN $byRelevance THEN -size(highlights) ELSE 0 END, p.ordinal
  LIMIT $perDocument
  RETURN p.id AS id, p.text AS text, p.start AS start, p.end AS end, s.path AS section, highlights
}
RETURN document, id, text, start, end, section, highlights
