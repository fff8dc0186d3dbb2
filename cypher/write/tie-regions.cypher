// Which region lies in which, by the table of divisions?
UNWIND $rows AS row
MATCH (child:Entity {id: row.head}), (parent:Entity {id: row.tail})
MERGE (child)-[t:PART_OF {source: row.source}]->(parent)
RETURN count(t) AS ties
