import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** What a reading depends on: the pipeline, and the tables and weights that it reads with. */
const STAGES = ['read', 'clean', 'identify', 'lexicon', 'segment', 'recognise', 'link', 'relate', 'targets']
const FOLDERS = [...STAGES.map((stage) => `ingest/${stage}`), 'seeds/gazetteer', 'seeds/recognise', 'seeds/relate']
const FILES = ['ingest/pipeline.ts', 'ingest/read.ts', 'package-lock.json', 'seeds/triggers.csv']

let known: string | undefined

/**
 * Which pipeline reads here: the version of the package and a hash of all that a reading depends on. It is kept with each
 * document, so that what another one read can be found and read again.
 */
export function pipelineVersion(): string {
  known ??= `${packageVersion()}-${hashPipeline()}`
  return known
}

function hashPipeline(): string {
  const hash = createHash('sha256')
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    ),
  )
  for (const file of [...inFolders, ...FILES.map((name) => join(ROOT, name))].sort()) {
    hash.update(`${relative(ROOT, file)}\0`)
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 8)
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
}
