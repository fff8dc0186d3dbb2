import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from '#database/lock.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CLIENT = path.join(ROOT, 'client')
const BUILT = path.join(CLIENT, 'dist')
/** The hash of the sources that the build was made of; written last, so that half a build counts as none. */
const STAMP = path.join(BUILT, '.sources')
/** What the build depends on. */
const SOURCES = ['client', 'schema', 'vite.config.ts', 'package.json', 'package-lock.json']

/**
 * The folder of the built client. Builds it when it is not there or when anything that it is made of has changed; else it
 * only reads the sources (some milliseconds). Two processes at once build it once.
 */
export async function buildClient(onProgress: (line: string) => void): Promise<string> {
  const sources = await hashSources()
  if (await isBuiltFrom(sources)) return BUILT
  const state = path.join(ROOT, '.plan-graph')
  await mkdir(state, { recursive: true })
  await withLock(path.join(state, 'client'), async () => {
    if (await isBuiltFrom(sources)) return
    onProgress('Building the client')
    const { build } = await import('vite')
    await build({ root: CLIENT, configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'silent' })
    await writeFile(STAMP, sources)
  })
  return BUILT
}

async function isBuiltFrom(sources: string): Promise<boolean> {
  return existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === sources
}

async function hashSources(): Promise<string> {
  const files = (await Promise.all(SOURCES.map(listFiles))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(`${path.relative(ROOT, file)}\0`)
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

async function listFiles(name: string): Promise<string[]> {
  const place = path.join(ROOT, name)
  if (path.extname(name) !== '') return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(BUILT + path.sep))
}
