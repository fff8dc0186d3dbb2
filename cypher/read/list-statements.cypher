// What do plans say of this thing, newest first; last what only a table says?
MATCH (e:Entity {id: $id})-[s]-(o:Entity)
WHERE ($type IS NULL OR type(s) = $type)
  AND ($direction = 'both' OR ($direction = 'out') = (startNode(s) = e))
OPTIONAL MATCH (p:Passage {id: s.passage})
OPTIONAL MATCH (d:Document {id: s.document})
WITH s, startNode(s) AS head, endNode(s) AS tail, p, d
ORDER BY coalesce(s.year, -1) DESC, d.id, p.ordinal, type(s), s.id, tail.id
SKIP $offset LIMIT $limit
RETURN coalesce(s.id, head.id + ' ' + type(s) + ' ' + tail.id) AS id, type(s) AS type,
  head {.id, .name, .type, .aliases, .code, .documents, .mentions} AS head,
  tail {.id, .name, .type, .aliases, .code, .documents, .mentions} AS tail,
  s.status AS status, s.aspect AS aspect, s.due AS due, s.trigger AS trigger, coalesce(s.rule, 'table') AS rule,
  coalesce(s.confidence, 1.0) AS confidence, s.year AS year, s.source AS source,
  d {.id, .title} AS document, p {.id, .text, .start, .end} AS passage
