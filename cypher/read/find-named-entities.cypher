// Which things carry exactly this name, or are spelled so in pinyin?
MATCH (e:Entity)
WHERE (e.searchNames CONTAINS $nameKey OR e.searchPinyin CONTAINS $pinyinKey)
  AND ($type IS NULL OR e.type = $type)
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.searchNames CONTAINS $nameKey AS byName
ORDER BY byName DESC, e.mentions DESC, id
LIMIT 20
