// Which entities have this in a name or alias? One per line in searchNames, so that a line break before means a prefix.
CREATE TEXT INDEX entity_search_names IF NOT EXISTS FOR (n:Entity) ON (n.searchNames)
