// How many plans and things are there?
RETURN COUNT { (d:Document) WHERE d.complete } AS documents, COUNT { (:Entity) } AS entities
