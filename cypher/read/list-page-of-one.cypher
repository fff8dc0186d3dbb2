// Which of the plans meant mention this one thing outermost: how many are there, and which stand on this page? By the counts
// that are kept.
MATCH (e:Entity {id: $entity})<-[m:MENTIONS]-(d:Document)
WHERE d.complete
  AND ($issuers IS NULL OR d.issuerId IN $issuers)
  AND ($from IS NULL OR d.year >= $from) AND ($to IS NULL OR d.year <= $to)
  AND ($kind IS NULL OR d.kind = $kind)
WITH d, m.count AS mentions, m.sentences AS passages
ORDER BY CASE WHEN $byRelevance THEN -mentions ELSE 0 END, coalesce(d.year, 0) DESC, coalesce(d.issuer, ''), d.id
WITH count(d) AS documents, count(DISTINCT d.issuer) AS regions, sum(passages) AS passages, sum(mentions) AS mentions,
  collect({document: d, mentions: mentions, passages: passages}) AS all
RETURN documents, regions, passages, mentions,
  [each IN all[$offset..$offset + $limit] | {
    id: each.document.id, title: each.document.title, issuer: each.document.issuer, issuerId: each.document.issuerId,
    year: each.document.year, kind: each.document.kind, mentions: each.mentions, passages: each.passages
  }] AS page
