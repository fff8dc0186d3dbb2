import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Connection } from '#cypher/connection.ts'
import { listOriginals, type Original } from '#cypher/originals.ts'
import { removeDocument } from '#cypher/write/remove-document.ts'
import { removeCopy } from '#cypher/write/write-copy.ts'
import { type Manifest, ManifestError, parseManifest } from '#ingest/manifest.ts'
import { cleanName } from '#ingest/read/file-name.ts'
import { FILE_LIMIT } from '#ingest/read/limits.ts'
import { pipelineVersion } from '#ingest/version.ts'
import type { IngestJob } from '#schema/ingest.ts'
import type { HandedIn, IngestDesk, SaidOfAll } from '../desk.ts'
import { Refusal } from '../errors.ts'
import { IngestJobs } from './ingest-jobs.ts'
import type { KeptFile } from './ingest-store.ts'
import { failed } from './job-view.ts'

const MANIFEST = 'manifest.csv'

/** The desk of a graph and a home; begins with what an earlier server left undone. */
export async function openIngestDesk(
  connection: Connection,
  home: string,
): Promise<IngestDesk & { close(): Promise<void> }> {
  const jobs = new IngestJobs(connection.settings, home)
  await jobs.resume()

  async function readOriginals(isMeant: (original: Original) => boolean): Promise<IngestJob | undefined> {
    const originals = (await listOriginals(connection)).filter((original) => original.kept && isMeant(original))
    if (originals.length === 0) return undefined
    const { id } = await jobs.makeFolder()
    return jobs.add(id, 'again', originals.map(toKept))
  }

  return {
    makeFolder: async () => (await jobs.makeFolder()).folder,
    takeIn: async (folder, files, said) => {
      const manifest = await findManifest(files)
      const plans = files.filter((file) => cleanName(file.name) !== MANIFEST)
      if (plans.length === 0) throw new Refusal(400, 'no-files', 'There is no document among the files.')
      return jobs.add(
        basename(folder),
        'upload',
        plans.map((file, at) => toKeptFile(file, at + 1, factsOf(file, manifest, said))),
      )
    },
    readAgain: (ids) =>
      readOriginals(({ id, pipelineVersion: version }) =>
        ids === undefined ? version !== pipelineVersion() : ids.includes(id),
      ),
    list: () => jobs.list(),
    find: (id) => jobs.find(id),
    watch: (id, onChange) => jobs.watch(id, onChange),
    retry: (id, file) => jobs.retry(id, file),
    cancel: (id, file) => jobs.cancel(id, file),
    dismiss: (id) => jobs.dismiss(id),
    remove: async (id) => {
      const isThere = (await removeDocument(connection, id)) || (await removeCopy(connection, id))
      if (!isThere) return undefined
      const job = await readOriginals((original) => original.of === id)
      return job === undefined ? {} : { job }
    },
    close: () => jobs.close(),
  }
}

function toKept({ id, source, facts }: Original, at: number): KeptFile {
  return {
    number: at + 1,
    name: source,
    bytes: 0,
    state: 'waiting',
    facts: facts === undefined ? {} : (JSON.parse(facts) as Record<string, unknown>),
    document: id,
    broken: 0,
  }
}

function toKeptFile({ name, path, bytes }: HandedIn, number: number, facts: KeptFile['facts']): KeptFile {
  const file = { number, name: cleanName(name), bytes, facts, broken: 0 }
  if (path !== undefined) return { ...file, state: 'waiting', stored: basename(path) }
  const words = `the file has more than ${FILE_LIMIT / 1e6} MB: split it, or save it without pictures`
  return { ...file, state: 'failed', report: failed(file.name, 'too-large', words) }
}

async function findManifest(files: readonly HandedIn[]): Promise<Manifest | undefined> {
  const path = files.find((file) => cleanName(file.name) === MANIFEST)?.path
  if (path === undefined) return undefined
  try {
    return parseManifest(await readFile(path, 'utf8'), MANIFEST)
  } catch (error) {
    if (error instanceof ManifestError) throw new Refusal(400, 'bad-manifest', error.message)
    throw error
  }
}

/** What is said of all goes before the manifest. */
function factsOf({ name }: HandedIn, manifest: Manifest | undefined, { issuer, year }: SaidOfAll): KeptFile['facts'] {
  return {
    ...manifest?.get(cleanName(name)),
    ...(issuer !== undefined && { issuer, code: undefined }),
    ...(year !== undefined && { year }),
  }
}
