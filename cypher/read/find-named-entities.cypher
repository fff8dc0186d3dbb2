// Which things carry exactly this name, or are spelled or abbreviated so in pinyin?
MATCH (e:Entity)
WHERE (e.searchNames CONTAINS $nameKey OR e.searchPinyin CONTAINS $pinyinKey OR e.searchInitials CONTAINS $pinyinKey)
  AND ($type IS NULL OR e.type = $type)
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.mentions AS mentions,
  CASE WHEN e.searchNames CONTAINS $nameKey THEN 0 WHEN e.searchPinyin CONTAINS $pinyinKey THEN 1 ELSE 2 END AS rank
ORDER BY rank, mentions DESC, id
LIMIT 20
