// Which ties of the table of divisions does no document need any more?
UNWIND $ids AS id
MATCH (child:Entity {id: id})-[t:PART_OF]->(parent:Entity)
WHERE t.source IS NOT NULL AND NOT EXISTS { (:Document)-[h:HOLDS]->(child) WHERE parent.id IN h.parents }
DELETE t
RETURN count(t) AS removed
