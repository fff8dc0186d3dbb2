// zh: 一个地区某一年的规划说了什么？（网络）
// en: What does a region’s plan of one year say? (as a network)
// theme: 关联 | Ties
// params: {"region": "辽源市", "year": 2023}
MATCH path = (head:Entity)-[s]->(tail:Entity)
WHERE s.document IS NOT NULL AND s.year = $year
MATCH (d:Document {id: s.document, issuer: $region})
RETURN head.name AS head, type(s) AS says, s.status AS status, tail.name AS tail, path
ORDER BY says, tail
LIMIT 300
