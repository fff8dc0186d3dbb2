// Which region issued the plan?
MATCH (d:Document {id: $document}), (r:Entity {id: $region})
MERGE (d)-[:ISSUED_BY]->(r)
RETURN count(r) AS issuers
