// Which numbers does this plan set as goals?
MATCH (:Document {id: $id})-[s:SETS]->(t:Target)
RETURN t.id AS id, t.indicator AS indicator, t.comparator AS comparator, t.value AS value, t.unit AS unit, t.year AS year,
  t.due AS due, t.firmness AS firmness, s.passage AS passageId, s.start AS start, s.end AS end
ORDER BY start, id
