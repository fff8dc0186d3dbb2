// Which things are there, for the data set? A page by id, after the last of the page before.
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.code AS code, e.scope AS scope,
  e.pinyin AS pinyin, e.documents AS documents, e.mentions AS mentions
ORDER BY id
