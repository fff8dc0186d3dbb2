// How much do plans say of this thing?
MATCH (e:Entity {id: $id})-[s]-(:Entity)
WHERE ($type IS NULL OR type(s) = $type)
  AND ($direction = 'both' OR ($direction = 'out') = (startNode(s) = e))
RETURN count(s) AS total
