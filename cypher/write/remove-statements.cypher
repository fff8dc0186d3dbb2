// What does this document state? Removed, before its entities may go. Heads are always held by the document.
MATCH (:Document {id: $id})-[:HOLDS]->(:Entity)-[s]->(:Entity)
WHERE s.document = $id
DELETE s
RETURN count(s) AS removed
