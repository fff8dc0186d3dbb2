// Which things stand in the plan outermost, how often, in how many sentences, under which names and where?
UNWIND $rows AS row
MATCH (d:Document {id: $document}), (e:Entity {id: row.entity})
MERGE (d)-[m:MENTIONS]->(e)
SET m.count = row.count, m.sentences = row.sentences, m.first = row.first, m.names = row.names,
  m.passages = row.passages
RETURN count(m) AS mentioned
