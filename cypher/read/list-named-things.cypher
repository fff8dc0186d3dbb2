// Which of these things does each plan name outermost, how often, and in which sentence first?
MATCH (d:Document)-[m:MENTIONS]->(e:Entity)
WHERE d.id IN $documents AND e.id IN $things
MATCH (p:Passage {id: m.first})
RETURN d.id AS document, e.id AS thing, m.count AS count,
  p.id AS passageId, p.text AS text, p.start AS start, p.end AS end,
  [(p)-[r:REFERS_TO]->(e) | [r.start - p.start, r.end - p.start]] AS highlights
ORDER BY document, start, thing
