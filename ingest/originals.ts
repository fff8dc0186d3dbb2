import type { Connection } from '#cypher/connection.ts'
import { listOriginals, type Original, readOriginal } from '#cypher/originals.ts'
import { type Facts, parseFacts } from './manifest.ts'
import { DocumentError } from './read/document-error.ts'
import type { Source } from './sources.ts'
import { pipelineVersion } from './version.ts'

/** The files kept in the graph that another pipeline read, as sources to be read again; plans before copies. */
export function findOutdated(connection: Connection): Promise<Source[]> {
  return findKept(connection, (original) => original.pipelineVersion !== pipelineVersion())
}

/** Copies whose plan is gone: they are to be read as plans of their own. */
export async function findOrphans(connection: Connection): Promise<Source[]> {
  const originals = await listOriginals(connection)
  const plans = new Set(originals.filter(({ of }) => of === undefined).map(({ id }) => id))
  return originals
    .filter(({ of }) => of !== undefined && !plans.has(of))
    .map((original) => sourceOf(connection, original))
}

/** The files of these documents (of all where none are meant) as sources, where their bytes are kept. */
export async function findKept(
  connection: Connection,
  isMeant: (original: Original) => boolean = () => true,
): Promise<Source[]> {
  const originals = await listOriginals(connection)
  return originals
    .filter((original) => original.kept && isMeant(original))
    .map((original) => sourceOf(connection, original))
}

function sourceOf(connection: Connection, { id, source, facts }: Original): Source {
  return {
    path: source,
    name: source,
    facts: readFacts(facts),
    fetch: async () => {
      const original = await readOriginal(connection, id)
      if (original === undefined) throw new DocumentError('unreadable', 'its original is not there any more')
      return original.bytes
    },
  }
}

function readFacts(json: string | undefined): Facts {
  return json === undefined ? {} : parseFacts(JSON.parse(json))
}
