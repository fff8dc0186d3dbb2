// How many plans and things are there? (Two counts in a row: the first query after a start plans this in less time than COUNT { }.)
MATCH (d:Document) WHERE d.complete
WITH count(d) AS documents
MATCH (e:Entity)
RETURN documents, count(e) AS entities
