// Which of the plans meant mention this one thing outermost: how many are there, which stand on this page, and in which
// sentences? By the counts and sentences that are kept with them.
MATCH (e:Entity {id: $entity})<-[m:MENTIONS]-(d:Document)
WHERE d.complete
  AND ($issuers IS NULL OR d.issuerId IN $issuers)
  AND ($from IS NULL OR d.year >= $from) AND ($to IS NULL OR d.year <= $to)
  AND ($kind IS NULL OR d.kind = $kind)
WITH e, d, m, m.count AS mentions, m.sentences AS passages
ORDER BY CASE WHEN $byRelevance THEN -mentions ELSE 0 END, coalesce(d.year, 0) DESC, coalesce(d.issuer, ''), d.id
WITH e, count(d) AS documents, count(DISTINCT d.issuer) AS regions, sum(passages) AS passages, sum(mentions) AS mentions,
  collect({document: d, held: m})[$offset..$offset + $limit] AS page
CALL (e, page) {
  UNWIND page AS each
  WITH e, each.document.id AS document, each.held.passages AS held
  UNWIND range(0, size(held) - 1) AS at
  WITH e, document, held[at] AS id, min(at) AS first, count(*) AS times
  ORDER BY CASE WHEN $byRelevance THEN -times ELSE 0 END, first
  WITH e, document, collect(id)[..$perDocument] AS ids
  UNWIND range(0, size(ids) - 1) AS place
  MATCH (s:Section)-[:HAS_PASSAGE]->(p:Passage {id: ids[place]})-[r:REFERS_TO {nested: false}]->(e)
  WITH document, place, s, p, collect([r.start - p.start, r.end - p.start]) AS highlights
  ORDER BY document, place
  RETURN collect({document: document, id: p.id, text: p.text, start: p.start, end: p.end, section: s.path,
    highlights: highlights}) AS hits
}
RETURN documents, regions, passages, mentions, hits,
  [each IN page | {
    id: each.document.id, title: each.document.title, issuer: each.document.issuer, issuerId: each.document.issuerId,
    year: each.document.year, kind: each.document.kind, mentions: each.held.count, passages: each.held.sentences
  }] AS page
