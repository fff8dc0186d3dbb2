// Which plans are meant, of all that are here: how many, of which regions and years, of how many only parts are here, and
// how many are still being read?
MATCH (d:Document)
WITH d, coalesce(d.complete, false) AS complete,
  ($issuers IS NULL OR d.issuerId IN $issuers)
  AND ($from IS NULL OR coalesce(d.year >= $from, false))
  AND ($to IS NULL OR coalesce(d.year <= $to, false))
  AND ($kind IS NULL OR coalesce(d.kind = $kind, false)) AS meant
RETURN count(CASE WHEN complete AND meant THEN 1 END) AS documents,
  count(CASE WHEN complete AND NOT meant THEN 1 END) AS filteredOut,
  count(CASE WHEN complete AND meant AND d.excerpt THEN 1 END) AS excerpts,
  count(CASE WHEN NOT complete THEN 1 END) AS unread,
  collect(DISTINCT CASE WHEN complete AND meant THEN d.issuer END) AS regions,
  collect(DISTINCT CASE WHEN complete AND meant THEN d.year END) AS years
