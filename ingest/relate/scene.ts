import type { Entity } from '#schema/entity.ts'
import type { Mention, Passage, Section } from '#schema/document.ts'
import type { Segmented, Token } from '../model.ts'

/** What `link` hands over: the names of a text and the things that they mean. */
export interface Linked {
  mentions: Mention[]
  entities: Entity[]
}

/** A word outside the names; `verb` where nodejieba tags it so. */
export interface Word {
  text: string
  start: number
  end: number
  verb: boolean
}

/** A name in its passage. */
export interface Name extends Mention {
  entity: Entity
  /** The names that this one stands in, innermost first. */
  around: Name[]
  /** The names that stand directly or deeper inside this one. */
  inside: Name[]
}

/** Names that one frame governs: the members of an enumeration, or one name alone. */
export interface Group {
  members: Name[]
  start: number
  end: number
  /** The words of the clause before the first member and after the last, in the order of the text. */
  before: Word[]
  after: Word[]
  /** The words of the clause before, where `before` holds no verb. */
  earlier: Word[]
  /** Bounds of the clause. */
  clauseStart: number
  clauseEnd: number
}

/** One passage with all that a frame looks at. */
export interface Scene {
  passage: Passage
  section: Section | undefined
  names: Name[]
  groups: Group[]
  groupOf: Map<Name, Group>
}

const CLAUSE_END = /[，,。；;：:！!？?\n]/
/** Between two members of an enumeration: 、和及与, quotes, and at most a few words (A、沿线的B). */
const CONNECTOR =
  /^[”"’』]?(?:[、和及与或·/]|以及|”“|""|暨)[“"‘『]?[^，,。；;：:！!？?\n]{0,8}$|^[^，,。；;：:！!？?\n]{0,8}[、和及与][“"]?$|^”“$|^""$/

/** Cuts a document into scenes, one a passage with names, in the order of the text. */
export function stage({ passages, sections, text, tokens }: Segmented, { mentions, entities }: Linked): Scene[] {
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]))
  const sectionOf = new Map(sections.map((section) => [section.id, section]))
  const byPassage = new Map<string, Mention[]>()
  for (const mention of mentions)
    byPassage.set(mention.passageId, [...(byPassage.get(mention.passageId) ?? []), mention])
  const scenes: Scene[] = []
  let from = 0
  for (const passage of passages) {
    const own = byPassage.get(passage.id)
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= passage.start) from++
    if (own === undefined) continue
    let to = from
    while (to < tokens.length && (tokens[to]?.start ?? 0) < passage.end) to++
    const names = nest(own, entityOf)
    const scene: Scene = { passage, section: sectionOf.get(passage.sectionId), names, groups: [], groupOf: new Map() }
    group(scene, text, tokens.slice(from, to))
    scenes.push(scene)
  }
  return scenes
}

/** Sorts the names, longer first at one place, and ties each to those around it. */
function nest(mentions: Mention[], entityOf: Map<string, Entity>): Name[] {
  const names: Name[] = []
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const mention of sorted) {
    const entity = entityOf.get(mention.entityId)
    if (entity === undefined) continue
    const name: Name = { ...mention, entity, around: [], inside: [] }
    for (const other of names.toReversed()) {
      if (other.start > name.start || other.end < name.end) continue
      name.around.push(other)
      other.inside.push(name)
    }
    names.push(name)
  }
  return names
}

function group(scene: Scene, text: string, tokens: Token[]): void {
  const outer = scene.names.filter((name) => name.around.length === 0)
  let members: Name[] = []
  const close = () => {
    const [first] = members
    const last = members.at(-1)
    if (first === undefined || last === undefined) return
    const made = frame(members, first.start, last.end, scene, text, tokens, outer)
    scene.groups.push(made)
    for (const member of members) {
      scene.groupOf.set(member, made)
      for (const inner of member.inside) scene.groupOf.set(inner, made)
    }
  }
  for (const name of outer) {
    const previous = members.at(-1)
    if (previous !== undefined && !CONNECTOR.test(text.slice(previous.end, name.start))) {
      close()
      members = []
    }
    members.push(name)
  }
  close()
}

function frame(
  members: Name[],
  start: number,
  end: number,
  scene: Scene,
  text: string,
  tokens: Token[],
  outer: Name[],
): Group {
  const { passage } = scene
  let clauseStart = start
  while (clauseStart > passage.start && !CLAUSE_END.test(text.charAt(clauseStart - 1))) clauseStart--
  let clauseEnd = end
  while (clauseEnd < passage.end && !CLAUSE_END.test(text.charAt(clauseEnd))) clauseEnd++
  let earlierStart = Math.max(passage.start, clauseStart - 1)
  while (earlierStart > passage.start && !CLAUSE_END.test(text.charAt(earlierStart - 1))) earlierStart--
  return {
    members,
    start,
    end,
    clauseStart,
    clauseEnd,
    before: wordsBetween(tokens, clauseStart, start, outer),
    after: wordsBetween(tokens, end, clauseEnd, outer),
    earlier: wordsBetween(tokens, earlierStart, Math.max(earlierStart, clauseStart - 1), outer),
  }
}

/** Words from `from` to `to` outside all names; a word that a bound cuts counts with what is left of it. */
function wordsBetween(tokens: Token[], from: number, to: number, outer: Name[]): Word[] {
  const words: Word[] = []
  for (const token of tokens) {
    let start = Math.max(token.start, from)
    let end = Math.min(token.end, to)
    if (start >= end) continue
    for (const name of outer) {
      if (name.start <= start && name.end > start) start = Math.min(end, name.end)
      else if (name.start > start && name.start < end) end = name.start
    }
    if (start >= end) continue
    const whole = start === token.start && end === token.end
    const text = token.text.slice(start - token.start, end - token.start)
    if (text.trim() === '') continue
    words.push({ text, start, end, verb: whole ? token.tag.startsWith('v') : false })
  }
  return words
}
