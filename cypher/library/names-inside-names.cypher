// zh: 哪些更长的名称里包含它？
// en: Which longer names contain its name?
// theme: 提及 | Mentions
// params: {"name": "细河"}
MATCH (inner:Entity)<-[i:REFERS_TO {nested: true}]-(p:Passage)-[o:REFERS_TO {nested: false}]->(outer:Entity)
WHERE (inner.name = $name OR $name IN inner.aliases) AND o.start <= i.start AND i.end <= o.end
RETURN inner.name AS name, outer.name AS inside, outer.type AS type, count(DISTINCT p) AS sentences
ORDER BY sentences DESC, inside
