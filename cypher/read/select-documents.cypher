// Which plans are meant: by region (name or code, with all below it), year, kind?
MATCH (d:Document)
WHERE d.complete
  AND ($year IS NULL OR d.year = $year)
  AND ($kind IS NULL OR d.kind = $kind)
OPTIONAL MATCH (d)-[:ISSUED_BY]->(r:Region)
WITH d, r
WHERE $region IS NULL OR EXISTS {
  MATCH path = (r)-[:PART_OF*0..6]->(above:Region)
  WHERE (above.code = $region OR above.name = $region OR $region IN above.aliases)
    AND all(tie IN relationships(path) WHERE tie.source IS NOT NULL)
}
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.year AS year, d.kind AS kind
ORDER BY year DESC, issuer, id
