// What do plans (and tables) say between these things? Parallel statements as one line.
MATCH (a:Entity)-[s]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids
RETURN a.id AS from, b.id AS to, type(s) AS kind, count(s.document) AS count,
  collect(DISTINCT s.year) AS years, collect(DISTINCT s.status) AS statuses, min(s.source) AS source
ORDER BY from, kind, to
