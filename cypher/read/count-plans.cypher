// Which plans are here: how many, of which regions and years, of how many only parts, and how many are still being read?
MATCH (d:Document)
WITH count(d) AS all, count(CASE WHEN d.complete THEN 1 END) AS documents,
  count(CASE WHEN d.complete AND d.excerpt THEN 1 END) AS excerpts,
  collect(DISTINCT CASE WHEN d.complete THEN d.issuer END) AS regions,
  collect(DISTINCT CASE WHEN d.complete THEN d.year END) AS years
RETURN documents, 0 AS filteredOut, excerpts, all - documents AS unread, regions, years
