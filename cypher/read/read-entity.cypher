// Which thing has this id?
MATCH (e:Entity {id: $id})
RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.pinyin AS pinyin, e.initials AS initials,
  e.code AS code, e.scope AS scope, e.documents AS documents, e.mentions AS mentions
