// How often do the plans of each of these regions name each thing?
MATCH (d:Document)-[:ISSUED_BY]->(r:Region)
WHERE d.complete AND r.id IN $issuers AND ($year IS NULL OR d.year = $year)
MATCH (d)-[m:MENTIONS]->(e:Entity)
WHERE ($type IS NULL OR e.type = $type) AND NOT e.id IN $issuers
WITH e, r, sum(m.count) AS count
WITH e, collect({issuer: r.id, count: count}) AS counts, sum(count) AS total
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.code AS code,
  e.documents AS documents, e.mentions AS mentions, counts, total
ORDER BY size(counts) DESC, total DESC, name, id
