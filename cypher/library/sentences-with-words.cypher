// zh: 哪些句子里有这个词？
// en: Which sentences hold these words?
// theme: 提及 | Mentions
// params: {"words": "乡村振兴"}
MATCH (d:Document {complete: true})-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(p:Passage)
WHERE p.text CONTAINS $words
RETURN d.issuer AS issuer, d.year AS year, s.path AS section, p.text AS sentence
ORDER BY year DESC, issuer, p.ordinal
LIMIT 200
