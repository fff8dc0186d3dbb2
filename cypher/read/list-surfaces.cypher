// Under which words does this thing stand in the texts, and why does each mean it?
MATCH (:Entity {id: $id})<-[r:REFERS_TO {nested: false}]-(:Passage)
RETURN r.surface AS surface, r.link AS link, count(r) AS count
ORDER BY count DESC, surface, link
LIMIT 50
