// zh: 两个事物通过哪些陈述相连？
// en: By which statements are two things connected?
// theme: 关联 | Ties
// params: {"from": "东北袜业园", "to": "吉林大学"}
MATCH (a:Entity {name: $from}), (b:Entity {name: $to})
MATCH path = allShortestPaths((a)-[:PLANS|SUPPORTS|COOPERATES_WITH|UNDERTAKES|ENGAGES_IN|LOCATED_IN|PART_OF|CONNECTS|IMPROVES*..6]-(b))
RETURN [thing IN nodes(path) | thing.name] AS things, [said IN relationships(path) | type(said)] AS by, path
LIMIT 20
