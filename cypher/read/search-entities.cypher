// Which things does somebody mean who types this: Chinese, pinyin or initials; whole names first, then prefixes, then inside?
MATCH (e:Entity)
WHERE (e.searchNames CONTAINS $typed OR e.searchPinyin CONTAINS $spelledPrefix OR e.searchInitials CONTAINS $spelledPrefix)
  AND ($type IS NULL OR e.type = $type)
WITH e, CASE
    WHEN e.searchNames CONTAINS '\n' + $typed + '\n' THEN 0
    WHEN e.searchPinyin CONTAINS $spelledPrefix + '\n' THEN 1
    WHEN e.searchNames CONTAINS '\n' + $typed THEN 2
    WHEN e.searchInitials CONTAINS $spelledPrefix + '\n' THEN 3
    WHEN e.searchPinyin CONTAINS $spelledPrefix THEN 4
    WHEN e.searchInitials CONTAINS $spelledPrefix THEN 5
    ELSE 6
  END AS rank
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.code AS code,
  e.documents AS documents, e.mentions AS mentions, rank
ORDER BY rank, mentions DESC, size(name), id
LIMIT $limit
