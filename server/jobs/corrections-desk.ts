import { z } from 'zod'
import type { Connection } from '#cypher/connection.ts'
import { listOriginals } from '#cypher/originals.ts'
import { ask, loadStatement } from '#cypher/statement.ts'
import { idOfThing } from '#ingest/corrections/things.ts'
import { correctDocument } from '#ingest/corrections/correct.ts'
import {
  changeCorrections,
  correctionsFile,
  joinCorrections,
  keepCorrection,
  readCorrections,
} from '#ingest/corrections/store.ts'
import type { Correction, CorrectionOutcome, KeptCorrection } from '#schema/corrections.ts'
import type { CorrectionsDesk, IngestDesk } from '../desk.ts'
import { Refusal } from '../errors.ts'

const listHolders = loadStatement('read/list-holders')

/**
 * Corrections are written to their file first and then brought into the graph: each document that may be concerned is
 * written anew from the reading kept of it, whose issuer or year is mended is read again. One change at a time.
 */
export function openCorrectionsDesk(connection: Connection, home: string, ingest: IngestDesk): CorrectionsDesk {
  let last: Promise<unknown> = Promise.resolve()

  /** Changes the file, then the graph. */
  function change(make: (before: KeptCorrection[]) => KeptCorrection[]): Promise<CorrectionOutcome> {
    const outcome = last.then(async () => {
      const { before, after } = await changeCorrections(home, make)
      const changed = [...missing(before, after), ...missing(after, before)].map(({ correction }) => correction)
      return { corrections: after, ...(await bringIn(changed, after, before)) }
    })
    last = outcome.catch(() => undefined)
    return outcome
  }

  async function bringIn(
    changed: readonly Correction[],
    corrections: readonly KeptCorrection[],
    before: readonly KeptCorrection[],
  ) {
    const originals = (await listOriginals(connection)).filter(({ of }) => of === undefined)
    const idsOf = (hashes: ReadonlySet<string>) =>
      originals.filter(({ sha256 }) => hashes.has(sha256)).map(({ id }) => id)
    const mended = idsOf(new Set(changed.flatMap((each) => (each.kind === 'document' ? [each.sha256] : []))))
    const named = idsOf(new Set(changed.flatMap((each) => ('sha256' in each && each.sha256 ? [each.sha256] : []))))
    const things = withMerged(changed.flatMap(thingsOf), [...before, ...corrections])
    const holders = await ask(connection, listHolders, { ids: things }, z.object({ id: z.string() }))
    const concerned = new Set([...named, ...holders.map(({ id }) => id)].filter((id) => !mended.includes(id)))
    let documents = 0
    for (const id of concerned) if (await correctDocument(connection, id, corrections)) documents++
    const job = mended.length === 0 ? undefined : await ingest.readAgain(mended)
    return { documents, ...(job && { job: job.id }) }
  }

  return {
    list: async () => correctionsFile(await readCorrections(home)),
    add: (request) => change((before) => addTo(before, keepCorrection(request))),
    undo: async (id) => {
      const isThere = (await readCorrections(home)).some((each) => each.id === id)
      return isThere ? change((before) => before.filter((each) => each.id !== id)) : undefined
    },
    importFile: ({ corrections }) => change((before) => joinCorrections(before, corrections)),
  }
}

function addTo(before: readonly KeptCorrection[], added: KeptCorrection): KeptCorrection[] {
  const { correction } = added
  if (correction.kind === 'merge') {
    const { from, into } = correction
    if (from.id === into.id) throw new Refusal(400, 'same-thing', `${from.name} is ${into.name} already.`)
    const isMerged = before.some(
      ({ correction: other }) => other.kind === 'merge' && other.from.id === into.id && other.into.id === from.id,
    )
    if (isMerged)
      throw new Refusal(409, 'merged-otherwise', `${into.name} was merged into ${from.name}: undo that first.`)
  }
  return joinCorrections(before, [added])
}

/** Things whose plans may be concerned wherever they are named. */
function thingsOf(correction: Correction): string[] {
  if (correction.kind === 'merge') return [correction.from.id, correction.into.id]
  if (correction.kind === 'split' && correction.sha256 === undefined)
    return [correction.from.id, idOfThing(correction.to)]
  return []
}

/** The things with all that they were merged into, one into the next. */
function withMerged(things: readonly string[], kept: readonly KeptCorrection[]): string[] {
  const all = new Set(things)
  for (let size = 0; size < all.size;) {
    size = all.size
    for (const { correction } of kept)
      if (correction.kind === 'merge' && all.has(correction.from.id)) all.add(correction.into.id)
  }
  return [...all]
}

/** Those of the first list that are not in the second. */
function missing(one: readonly KeptCorrection[], other: readonly KeptCorrection[]): KeptCorrection[] {
  const ids = new Set(other.map(({ id, at }) => `${id} ${at}`))
  return one.filter(({ id, at }) => !ids.has(`${id} ${at}`))
}
