import neo4j from 'neo4j-driver'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import {
  type PlainNode,
  type PlainRelationship,
  toPlain,
  toPlainNode,
  toPlainPath,
  toPlainRelationship,
} from '../values.ts'

type Graph = CypherAnswer['graph']

/**
 * Turns the values of a result into cells, and keeps each node and relationship that it meets anywhere in them, once, in
 * the order of meeting. A thing of the graph is told from a map by `$type` (node, relationship, path), a key that no map
 * has unless somebody quotes it.
 */
export class Cells {
  readonly #nodes = new Map<string, PlainNode>()
  readonly #edges = new Map<string, PlainRelationship>()

  /** Integers beyond 2^53 and numbers that JSON has not (NaN, Infinity) become strings, so that nothing is changed or lost. */
  toCell(value: unknown): unknown {
    if (value === null || value === undefined) return null
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
    if (typeof value !== 'object') return value
    if (neo4j.isInt(value)) return neo4j.integer.inSafeRange(value) ? value.toNumber() : value.toString()
    if (Array.isArray(value)) return value.map((each) => this.toCell(each))
    if (neo4j.isNode(value)) return { $type: 'node', ...this.#keepNode(toPlainNode(value)) }
    if (neo4j.isRelationship(value)) return { $type: 'relationship', ...this.#keepEdge(toPlainRelationship(value)) }
    if (neo4j.isPath(value)) {
      const { nodes, edges } = toPlainPath(value)
      return {
        $type: 'path',
        nodes: nodes.map((node) => this.#keepNode(node)),
        relationships: edges.map((edge) => this.#keepEdge(edge)),
      }
    }
    if (Object.getPrototypeOf(value) === Object.prototype)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.toCell(each)]))
    return toPlain(value)
  }

  /** A relationship whose ends are not in the result has no line to draw, and is left out. */
  graph(): Graph {
    const edges = [...this.#edges.values()].filter(({ from, to }) => this.#nodes.has(from) && this.#nodes.has(to))
    return { nodes: [...this.#nodes.values()], edges }
  }

  #keepNode(node: PlainNode): PlainNode {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node)
    return node
  }

  #keepEdge(edge: PlainRelationship): PlainRelationship {
    if (!this.#edges.has(edge.id)) this.#edges.set(edge.id, edge)
    return edge
  }
}
