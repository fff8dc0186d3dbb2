// zh: 哪些规划提到了它？
// en: Which plans mention it?
// theme: 提及 | Mentions
// params: {"name": "一汽"}
MATCH (e:Entity)<-[m:MENTIONS]-(d:Document {complete: true})
WHERE e.name = $name OR $name IN e.aliases
RETURN e.name AS thing, d.issuer AS issuer, d.year AS year, d.title AS plan, m.count AS mentions, m.names AS writtenAs
ORDER BY mentions DESC, year DESC, plan
