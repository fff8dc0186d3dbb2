// Which regions are meant by this name, code or id, each with all that lies in it by the table of divisions?
MATCH (above:Region)
WHERE above.id = $region OR above.code = $region OR above.name = $region OR $region IN above.aliases
MATCH path = (r:Region)-[:PART_OF*0..6]->(above)
WHERE all(tie IN relationships(path) WHERE tie.source IS NOT NULL)
RETURN DISTINCT r.id AS id
ORDER BY id
