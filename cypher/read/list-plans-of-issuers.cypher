// Which plans did these regions issue, and do the headings of each tell a review, tasks or both?
MATCH (d:Document)-[:ISSUED_BY]->(r:Region)
WHERE d.complete AND ($issuers IS NULL OR r.id IN $issuers)
RETURN d.id AS id, d.title AS title, d.kind AS kind, d.year AS year, d.chars AS chars, d.excerpt AS excerpt,
  r.id AS issuer, r.name AS issuerName,
  EXISTS {(d)-[:HAS_SECTION]->(s:Section) WHERE s.part = 'review'} AS hasReview,
  EXISTS {(d)-[:HAS_SECTION]->(s:Section) WHERE s.part = 'plan'} AS hasTasks
ORDER BY year, kind, id
