// How many things are here?
MATCH (e:Entity)
RETURN count(e) AS count
