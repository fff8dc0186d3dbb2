// In which sentences of these plans does this one thing stand outermost? Of each plan the first ones, by what is kept of
// where it stands.
UNWIND $documents AS document
MATCH (d:Document {id: document})-[m:MENTIONS]->(e:Entity {id: $entity})
UNWIND range(0, size(m.passages) - 1) AS at
WITH document, e, m.passages[at] AS id, min(at) AS first, count(*) AS times
ORDER BY CASE WHEN $byRelevance THEN -times ELSE 0 END, first
WITH document, e, collect(id)[..$perDocument] AS ids
UNWIND range(0, size(ids) - 1) AS place
MATCH (s:Section)-[:HAS_PASSAGE]->(p:Passage {id: ids[place]})-[r:REFERS_TO {nested: false}]->(e)
RETURN document, place, p.id AS id, p.text AS text, p.start AS start, p.end AS end, s.path AS section,
  collect([r.start - p.start, r.end - p.start]) AS highlights
ORDER BY document, place
