// What do these sentences say, under which headings, and how does the plan go on after each?
UNWIND $ids AS id
MATCH (p:Passage {id: id})<-[:HAS_PASSAGE]-(s:Section)<-[:HAS_SECTION]-(d:Document)
RETURN d.id AS document, p.id AS id, p.text AS text, p.start AS start, p.end AS end, s.path AS section,
  substring(p.folded, p.foldedLength) AS following
