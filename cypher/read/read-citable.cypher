// Which plan and section does this sentence stand in, and which sentence of the section is it?
MATCH (d:Document)-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage {id: $passage})
WHERE d.complete
RETURN d.id AS document, s.path AS section, p.text AS text,
  CASE p.kind
    WHEN 'sentence' THEN COUNT { (s)-[:HAS_PASSAGE]->(before:Passage {kind: 'sentence'}) WHERE before.ordinal <= p.ordinal }
  END AS sentence
