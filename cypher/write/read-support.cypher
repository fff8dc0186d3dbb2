// What do all documents together say of these things: other names, plans, mentions?
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.pinyin AS pinyin, e.initials AS initials,
  COLLECT { MATCH (:Document)-[h:HOLDS]->(e) UNWIND h.aliases AS alias RETURN DISTINCT alias } AS aliases,
  COUNT { (:Document)-[:MENTIONS]->(e) } AS documents,
  reduce(sum = 0, n IN COLLECT { MATCH (:Document)-[m:MENTIONS]->(e) RETURN m.count } | sum + n) AS mentions
ORDER BY id
