import type { MentionsQuery } from '#schema/api/mentions.ts'
import type { EntityType } from '#schema/entity.ts'
import type { Connection } from '../connection.ts'
import { fold } from '../fold.ts'
import { findChosen, findNamed, type Named } from '../names.ts'
import type { FoundDocument } from '../rows.ts'
import { seekEntities } from './seek-entities.ts'
import { seekText } from './seek-text.ts'
import type { Part, ReadAs, Sought } from './sought.ts'

/** What was found of what was looked for: its counts by plan, in one part or the whole. */
export interface Found {
  sought: Sought
  /** Asked for when it is needed, once. */
  documents: () => Promise<FoundDocument[]>
  /** What the words could mean as well. */
  others: ReadAs
}

interface Reading {
  by?: MentionsQuery['by']
  /** Only this thing, where several carry the name. */
  entity?: string | undefined
  type?: EntityType | undefined
  part: Part
}

/**
 * One name or string in all plans: as things when it is a name that the graph knows (or the one that was chosen), else as a
 * string. Initials mean the most mentioned thing that has them, and only where they stand nowhere themselves (GDP). Things
 * that stand nowhere on their own are looked for inside the names of works, policies and events about them (细河 in
 * 细河北岸生态治理二期工程): the plan does speak of the river. Not inside names of other things (辽河 in 辽河大路).
 * Undefined when what was chosen is no thing of the graph.
 */
export async function findOne(connection: Connection, words: string, reading: Reading): Promise<Found | undefined> {
  const { by, entity, type, part } = reading
  if (entity !== undefined) {
    const chosen = await findChosen(connection, entity, words)
    return chosen && findOutermostFirst([chosen])
  }
  const named = by === 'text' ? [] : await findNamed(connection, words, type)
  if (named[0]?.why === 'initials') {
    const written = by === undefined ? found(seekText(connection, words)) : undefined
    if (written && (await written.documents()).length > 0) return written
    return findOutermostFirst(named.slice(0, 1), named.slice(1))
  }
  return by === 'entity' || named.length > 0 ? findOutermostFirst(named) : found(seekText(connection, words))

  async function findOutermostFirst(things: readonly Named[], others: readonly Named[] = []): Promise<Found> {
    const outermost = found(seekEntities(connection, things, words), others)
    const isKnown = part === undefined && things.some(({ mentions }) => mentions > 0)
    if (isKnown || things.length === 0 || (await outermost.documents()).length > 0) return outermost
    return found(seekEntities(connection, things, words, true), others)
  }

  function found(sought: Sought, others: readonly Named[] = []): Found {
    let documents: Promise<FoundDocument[]> | undefined
    return {
      sought,
      documents: () => (documents ??= sought.find(part)),
      others: others.map(({ id, name, type, aliases, why }) => ({ id, name, type, aliases, why })),
    }
  }
}

/** Whether there is anything in the words to look for; white space and what nobody sees are nothing. */
export function isSearchable(words: string): boolean {
  return fold(words) !== ''
}
