// How often do plans of each year mention this thing?
MATCH (d:Document)-[m:MENTIONS]->(:Entity {id: $id})
WHERE d.complete AND d.year IS NOT NULL
RETURN d.year AS year, count(d) AS documents, sum(m.count) AS mentions
ORDER BY year
