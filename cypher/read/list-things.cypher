// Which things are these? With whether each issued a plan.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.code AS code,
  e.documents AS documents, e.mentions AS mentions,
  EXISTS { (e)<-[:ISSUED_BY]-(d:Document) WHERE d.complete } AS issuer
