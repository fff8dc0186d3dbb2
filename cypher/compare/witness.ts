import { z } from 'zod'
import type { Followed, Said, YearCell } from '#schema/compare.ts'
import { type EntityType, entityTypeSchema } from '#schema/entity.ts'
import { statusSchema, aspectSchema } from '#schema/statement.ts'
import type { Connection } from '../connection.ts'
import { findFolded, fold } from '../fold.ts'
import { ask, loadStatement } from '../statement.ts'
import { byStep } from './change.ts'
import type { Thread } from './follow.ts'
import { groupBy } from './group-by.ts'
import { type NameForm, normalise } from './name-form.ts'
import { partSpokenOf } from './part.ts'

const statements = {
  listSaid: loadStatement('read/list-said-of-things'),
  listNamed: loadStatement('read/list-named-things'),
  listPassages: loadStatement('read/list-folded-passages'),
}

const range = z.tuple([z.int(), z.int()])
const passageColumns = {
  passageId: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  highlights: z.array(range),
}
const saidRowSchema = z.object({
  entityId: z.string(),
  name: z.string(),
  type: entityTypeSchema,
  document: z.string(),
  title: z.string(),
  status: statusSchema.optional(),
  aspect: aspectSchema.optional(),
  due: z.string().optional(),
  trigger: z.string().optional(),
  confidence: z.number(),
  ...passageColumns,
})
const namedRowSchema = z.object({ document: z.string(), thing: z.string(), count: z.int(), ...passageColumns })
const passageRowSchema = z.object({
  document: z.string(),
  id: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  folded: z.string(),
})

/** A statement of a plan with the thing that it is about. */
export interface SaidOfThing {
  said: Said
  type: EntityType
}

/** What these plans say that their issuers do with things, in the order of the text. */
export async function listSaid(
  connection: Connection,
  parameters: { issuers: readonly string[]; documents: readonly string[]; type: Followed },
): Promise<SaidOfThing[]> {
  const rows = await ask(connection, statements.listSaid, parameters, saidRowSchema)
  return rows.map(({ passageId, text, start, end, highlights, document, title, type, ...said }) => {
    const passage = { id: passageId, text, start, end, highlights }
    const part = partSpokenOf({ trigger: said.trigger, passage })
    return { type, said: { ...said, ...(part && { part }), document: { id: document, title }, passage } }
  })
}

type Named = z.infer<typeof namedRowSchema>

/** Where these plans name the things outermost. */
export function listNamed(
  connection: Connection,
  documents: readonly string[],
  things: readonly string[],
): Promise<Named[]> {
  return ask(connection, statements.listNamed, { documents, things }, namedRowSchema)
}

/** The sentences of a plan as they are compared, and all of them in one string, to see at once what is in none. */
interface FoldedText {
  passages: z.infer<typeof passageRowSchema>[]
  whole: string
}

/** The sentences of these plans as they are compared, by plan. */
export async function listFoldedTexts(
  connection: Connection,
  documents: readonly string[],
): Promise<Map<string, FoldedText>> {
  const rows = await ask(connection, statements.listPassages, { documents }, passageRowSchema)
  const passages = rows.map((row) => ({ ...row, folded: normalise(row.folded) }))
  return new Map(
    [...groupBy(passages, ({ document }) => document)].map(([document, own]) => [
      document,
      { passages: own, whole: own.map(({ folded }) => folded).join('\n') },
    ]),
  )
}

/** All that plans tell of the things that are followed. */
export interface Witness {
  /** By thing. */
  said: ReadonlyMap<string, SaidOfThing[]>
  /** By thing. */
  named: ReadonlyMap<string, Named[]>
  /** By plan. */
  texts: ReadonlyMap<string, FoldedText>
}

/** What the plans of one year tell of a thread: a statement, else its name, else its name inside the text. */
export function cellOf(thread: Thread, plans: readonly { id: string; title: string }[], witness: Witness): YearCell {
  const ids = [...new Set(thread.names.map(({ thing }) => thing.id))]
  const documents = new Set(plans.map(({ id }) => id))
  const said = ids
    .flatMap((id) => witness.said.get(id) ?? [])
    .map((each) => each.said)
    .filter(({ document }) => documents.has(document.id))
    .sort(byStep)
  const named = ids.flatMap((id) => witness.named.get(id) ?? []).filter(({ document }) => documents.has(document))
  const mentions = named.reduce((sum, { count }) => sum + count, 0)
  if (said.length > 0) return { state: 'said', said, mentions }
  const titleOf = (id: string) => plans.find((plan) => plan.id === id)?.title ?? ''
  const [first] = named
  if (first) {
    const { passageId, text, start, end, highlights, document } = first
    const passage = { id: passageId, text, start, end, highlights }
    return { state: 'named', said, mentions, named: { document: { id: document, title: titleOf(document) }, passage } }
  }
  for (const { id, title } of plans) {
    const text = witness.texts.get(id)
    const passage = text && findInText(thread, text)
    if (passage) return { state: 'text', said, mentions, named: { document: { id, title }, passage } }
  }
  return { state: 'absent', said, mentions }
}

/** Fewer characters than this tell nothing without what stands before them: then the whole name is looked for. */
const SHORTEST = 3

/** What must stand in a sentence that names the work. */
function needlesOf(name: string, { core, bare, phase, parts }: NameForm): string[][] {
  const cores = [core, bare, ...parts].filter((each) => each.length >= SHORTEST)
  const words = cores.length > 0 ? cores : [normalise(fold(name))]
  return [...new Set(words)].map((each) => (phase === '' ? [each] : [each, phase]))
}

function findInText(thread: Thread, { passages, whole }: FoldedText) {
  const needles = thread.names
    .filter(({ why }) => why !== 'part')
    .flatMap(({ thing, form }) => needlesOf(thing.name, form))
  for (const needle of needles) {
    if (!needle.every((part) => whole.includes(part))) continue
    const found = passages.find(({ folded }) => needle.every((part) => folded.includes(part)))
    if (found === undefined) continue
    const { id, text, start, end } = found
    const highlights = findFolded(text, '', needle[0] ?? '')
    return { id, text, start, end, highlights }
  }
  return undefined
}
