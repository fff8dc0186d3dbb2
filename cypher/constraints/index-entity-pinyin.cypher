// Which entities are spelled like this in pinyin?
CREATE TEXT INDEX entity_search_pinyin IF NOT EXISTS FOR (n:Entity) ON (n.searchPinyin)
