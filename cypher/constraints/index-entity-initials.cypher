// Which entities have these first letters of their pinyin?
CREATE TEXT INDEX entity_search_initials IF NOT EXISTS FOR (n:Entity) ON (n.searchInitials)
