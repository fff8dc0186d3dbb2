// Which numbers does this plan set as goals, for the data set?
MATCH (:Document {id: $id})-[s:SETS]->(t:Target)
OPTIONAL MATCH (t)-[:ABOUT]->(e:Entity)
WITH s, t, min(e.id) AS about
RETURN t.id AS id, $id AS document, s.passage AS passage, t.indicator AS indicator, t.comparator AS comparator,
  t.value AS value, t.unit AS unit, t.year AS year, t.due AS due, t.firmness AS firmness, about,
  s.start AS start, s.end AS end
ORDER BY start, id
