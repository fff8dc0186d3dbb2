import neo4j, {
  type Date,
  type DateTime,
  type Duration,
  type LocalDateTime,
  type LocalTime,
  type Node,
  type Path,
  type Relationship,
  type Time,
} from 'neo4j-driver'

/** A node as plain JavaScript; `id` is the element id, good only while this database runs. */
export interface PlainNode {
  id: string
  labels: string[]
  properties: Record<string, unknown>
}

export interface PlainRelationship {
  id: string
  type: string
  from: string
  to: string
  properties: Record<string, unknown>
}

export interface PlainPath {
  nodes: PlainNode[]
  edges: PlainRelationship[]
}

export function toPlainNode(node: Node): PlainNode {
  return { id: node.elementId, labels: node.labels, properties: toPlainRow(node.properties) }
}

export function toPlainRelationship(relationship: Relationship): PlainRelationship {
  return {
    id: relationship.elementId,
    type: relationship.type,
    from: relationship.startNodeElementId,
    to: relationship.endNodeElementId,
    properties: toPlainRow(relationship.properties),
  }
}

/** The nodes in the order of the walk (one that is passed twice stands twice) and the relationships between them. */
export function toPlainPath(path: Path): PlainPath {
  return {
    nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(toPlainNode),
    edges: path.segments.map((segment) => toPlainRelationship(segment.relationship)),
  }
}

export function toPlainRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toPlain(value)]))
}

/**
 * What the driver gives as plain JavaScript, all the way down: integers become numbers, dates and durations ISO 8601
 * strings, points their coordinates, bytes an array of numbers. Throws a RangeError for an integer beyond ±(2^53 − 1),
 * since a number there is another number: `toString(n)` in the query gives it exactly.
 */
export function toPlain(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return value
  if (neo4j.isInt(value)) {
    if (!neo4j.integer.inSafeRange(value))
      throw new RangeError(`${value.toString()} is too large for a number: ask for toString(…) of it`)
    return value.toNumber()
  }
  if (Array.isArray(value)) return value.map(toPlain)
  if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array)
  if (neo4j.isNode(value)) return toPlainNode(value)
  if (neo4j.isRelationship(value)) return toPlainRelationship(value)
  if (neo4j.isPath(value)) return toPlainPath(value)
  if (neo4j.isPoint(value))
    return { srid: toPlain(value.srid), x: value.x, y: value.y, ...(value.z === undefined ? {} : { z: value.z }) }
  if (isTemporal(value)) return value.toString()
  return toPlainRow(value as Record<string, unknown>)
}

/**
 * Parameters as the driver wants them: a whole number is sent as INTEGER (`LIMIT $limit` refuses a FLOAT, and every
 * plain number would be one), any other number as FLOAT. `undefined` is sent as null, so that every parameter that a
 * statement names is there.
 */
export function toParameters(parameters: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toParameter(value)]))
}

function toParameter(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  if (isPlainObject(value)) return toParameters(value)
  return value
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

type Temporal = Date | DateTime | LocalDateTime | Time | LocalTime | Duration

function isTemporal(value: object): value is Temporal {
  return [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isTime,
    neo4j.isLocalTime,
    neo4j.isDuration,
  ].some((is) => is(value))
}
