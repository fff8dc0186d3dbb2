// zh: 每条识别规则找到了多少名称？
// en: How many names did each rule find?
// theme: 概览 | Overview
// params: {}
MATCH (:Passage)-[r:REFERS_TO]->(e:Entity)
RETURN r.rule AS rule, count(r) AS names, count(DISTINCT e) AS things, round(avg(r.confidence), 2) AS confidence, collect(DISTINCT e.name)[..5] AS examples
ORDER BY names DESC, rule
