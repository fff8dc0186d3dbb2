// How many things do plans mention outermost?
RETURN COUNT { (e:Entity) WHERE e.documents > 0 AND ($type IS NULL OR e.type = $type) } AS things
