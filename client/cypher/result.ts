import { z } from 'zod'
import type { Line, Thing } from '#client/network/drawing/things.ts'
import type { CypherAnswer } from '#schema/api/cypher.ts'
import { EDGE_KINDS } from '#schema/api/entities.ts'
import { GROUPS } from '#schema/entity.ts'

const nodeSchema = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
})
const relationSchema = z.object({ id: z.string(), type: z.string(), properties: z.record(z.string(), z.unknown()) })

const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

/** What a thing is called: its name, a plan's title, the words of a passage. */
export function nameOf(labels: string[], properties: Record<string, unknown>): string {
  const { name, title, heading, indicator, text } = properties
  const found = [name, title, heading, indicator, text].map(wordOf).find((word) => word !== undefined)
  return found ?? labels.at(-1) ?? ''
}

/** A value of a result in one line: a thing by its name, a relation by its type, a list by its members, else JSON. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const node = nodeSchema.safeParse(value)
  if (node.success) return nameOf(node.data.labels, node.data.properties)
  const relation = relationSchema.safeParse(value)
  if (relation.success) return relation.data.type
  if (Array.isArray(value)) return value.map(textOf).join('、')
  return JSON.stringify(value)
}

/** Longest name in the picture of a result: a passage is named by its first words. */
const LONGEST_NAME = 24

/** The things of a result as they are drawn; parts of a plan take the shape of plans. */
export function thingsOf({ nodes }: CypherAnswer['graph']): Thing[] {
  return nodes.map(({ id, labels, properties }) => {
    const name = nameOf(labels, properties)
    const mentions = properties['mentions']
    return {
      id,
      name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name,
      group: GROUPS.find((group) => labels.includes(group)) ?? 'Document',
      weight: typeof mentions === 'number' ? mentions : 1,
      hub: labels.includes('Document'),
      shared: false,
    }
  })
}

/** The lines of a result; `nameOfKind` gives the reader's word for a kind that has one. */
export function linesOf(
  { edges }: CypherAnswer['graph'],
  nameOfKind: (kind: (typeof EDGE_KINDS)[number]) => string,
): Line[] {
  return edges.map(({ id, type, from, to }) => {
    const kind = EDGE_KINDS.find((each) => each === type)
    const part = type === 'PART_OF' || type === 'LOCATED_IN'
    const name = kind === undefined ? type : nameOfKind(kind)
    return {
      id,
      from,
      to,
      look: part ? 'part' : kind === 'MENTIONS' || kind === undefined ? 'mentioned' : 'said',
      name,
      weight: 1,
    }
  })
}
