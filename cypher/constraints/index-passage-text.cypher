// Which passages hold this string? CONTAINS on the folded text, exact for any string of any script.
CREATE TEXT INDEX passage_folded IF NOT EXISTS FOR (n:Passage) ON (n.folded)
