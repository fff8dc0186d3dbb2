// In which regions does this thing lie, from the province down? By the table of divisions; what is no region itself first
// goes where most sentences put it.
MATCH (e:Entity {id: $id})
CALL (e) {
  WITH e WHERE e:Region
  RETURN e AS place
  UNION
  WITH e WHERE NOT e:Region
  MATCH (e)-[l:LOCATED_IN|PART_OF]->(place:Region)
  WITH place, count(l) AS sentences
  RETURN place ORDER BY sentences DESC, place.id LIMIT 1
}
MATCH path = (place)-[:PART_OF*0..6]->(above:Region)
WHERE above <> e AND all(tie IN relationships(path) WHERE tie.source IS NOT NULL)
WITH above, min(length(path)) AS distance
RETURN above.id AS id, above.name AS name
ORDER BY distance DESC
