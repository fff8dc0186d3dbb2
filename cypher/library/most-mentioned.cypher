// zh: 各类事物中，哪些被提到得最多？
// en: What is mentioned most, type by type?
// theme: 概览 | Overview
// params: {"each": 5}
MATCH (e:Entity)
WHERE e.mentions > 0
WITH e ORDER BY e.mentions DESC, e.documents DESC, e.name
WITH e.type AS type, collect(e.name + ' × ' + e.mentions) AS things
RETURN type, size(things) AS number, things[..$each] AS most
ORDER BY number DESC, type
