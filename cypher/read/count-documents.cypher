// How many plans are here whole?
MATCH (d:Document) WHERE d.complete
RETURN count(d) AS count
