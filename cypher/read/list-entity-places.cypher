// In which sentences of these plans do these things stand outermost, and how often?
MATCH (e:Entity)<-[r:REFERS_TO {nested: false}]-(p:Passage)<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
WHERE e.id IN $entities AND d.id IN $documents AND ($part IS NULL OR s.part = $part)
RETURN d.id AS document, p.id AS passage, p.ordinal AS ordinal, count(r) AS times
