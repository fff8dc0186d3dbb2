import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { withLock } from './lock.ts'

const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const LIST = fileURLToPath(new URL('artifacts.sha256', import.meta.url))

/** The version of Neo4j, as pom.xml names it. */
export async function readVersion(): Promise<string> {
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<$]+)<\/version>\s*<\/dependency>/.exec(
    await readFile(POM, 'utf8'),
  )?.[1]
  if (version === undefined) throw new Error(`${POM} names no version of Neo4j`)
  return version
}

/**
 * The folder of Neo4j's jars in the cache; fetched by Maven the first time, and only put in place when every file is the
 * one that was tested. Maven knows the person's mirrors and proxies, so no address stands here.
 */
export async function ensureArtifacts(cache: string, onProgress: (line: string) => void): Promise<string> {
  const folder = path.join(cache, `neo4j-${await readVersion()}`)
  const lib = path.join(folder, 'lib')
  if (existsSync(lib)) return lib
  await makeFolder(folder)
  await withLock(path.join(folder, 'fetching'), async () => {
    if (existsSync(lib)) return
    // Whoever was killed while fetching left a half-filled folder; nobody else is fetching now.
    for (const name of await readdir(folder))
      if (/^lib-/.test(name)) await rm(path.join(folder, name), { recursive: true, force: true })
    const fresh = await mkdtemp(path.join(folder, 'lib-'))
    try {
      await fetchJars(fresh, onProgress)
      const wrong = await findWrongArtifacts(fresh)
      if (wrong.length > 0) throw new Error(describeWrong(wrong))
      await rename(fresh, lib)
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
  })
  return lib
}

/**
 * After a start that failed for damaged jars: takes the folder away when it differs from the list, so that it is fetched
 * again. False when every file is as it should be and the fault lies elsewhere.
 */
export async function discardDamagedArtifacts(lib: string): Promise<boolean> {
  if ((await findWrongArtifacts(lib)).length === 0) return false
  await rm(lib, { recursive: true, force: true })
  return true
}

/** Names of files that are missing, too many or other than in the checked-in list, each with what is wrong; empty when all is well. */
export async function findWrongArtifacts(lib: string, list: string = LIST): Promise<string[]> {
  const expected = parseChecksums(await readFile(list, 'utf8'))
  const present = new Set(await readdir(lib))
  const wrong: string[] = []
  for (const [name, sha256] of expected) {
    if (!present.delete(name)) wrong.push(`${name} is missing`)
    else if ((await hashFile(path.join(lib, name))) !== sha256)
      wrong.push(`${name} has other content than the one that was tested`)
  }
  return [...wrong, ...[...present].map((name) => `${name} is not on the list`)]
}

/** Lines of `sha256sum`: 64 hex digits, two spaces, a name. */
export function parseChecksums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line, index) => {
      const [, sha256, name] = /^([0-9a-f]{64}) {2}([\w.+-]+)$/.exec(line) ?? []
      if (sha256 === undefined || name === undefined)
        throw new Error(`artifacts.sha256, line ${index + 1} is no checksum with a name: ${line}`)
      return [name, sha256]
    }),
  )
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new Error(
      `The cache folder ${folder} cannot be made: see to its rights, or set PLAN_GRAPH_CACHE to a folder that can be written`,
      { cause: error },
    )
  }
}

async function fetchJars(target: string, onProgress: (line: string) => void): Promise<void> {
  const total = parseChecksums(await readFile(LIST, 'utf8')).size
  onProgress(`Fetching Neo4j ${await readVersion()} with Maven (${total} files, 123 MB, once)`)
  const child = spawn(
    'mvn',
    ['-B', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${target}`],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const lines: string[] = []
  let fetched = 0
  const listen = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      lines.push(line)
      if (/Downloaded from .*\.jar\b/.test(line) && ++fetched % 40 === 0) onProgress(`${fetched} files fetched`)
    }
  }
  const [code] = await Promise.all([
    new Promise<number | null>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ENOENT' ? new Error('Maven (mvn) is needed to fetch Neo4j and is not on the PATH') : error,
        ),
      )
      child.once('close', resolve)
    }),
    listen(child.stdout),
    listen(child.stderr),
  ])
  if (code !== 0) throw new Error(explainMaven(lines))
}

/** Maven's errors in one sentence with what to do, and its own words below. */
export function explainMaven(lines: readonly string[]): string {
  const output = lines.join('\n')
  const errors = lines.filter((line) => /^\[?(ERROR|FATAL)/.test(stripVTControlCharacters(line))).slice(0, 6)
  const advice = /No space left on device/i.test(output)
    ? 'the disk is full'
    : /Unknown host|Connection refused|Connect timed out|Connection reset|Could not transfer|Network is unreachable/i.test(
          output,
        )
      ? 'Maven could not reach its repository: see to the network, or to mirrors and proxies in ~/.m2/settings.xml'
      : /invalid target release|UnsupportedClassVersionError|requires? Java/i.test(output)
        ? 'Maven runs on another Java than it needs: set JAVA_HOME'
        : 'Maven failed'
  return [
    `Neo4j could not be fetched: ${advice}.`,
    ...(errors.length > 0 ? errors : lines.slice(-6)).map((line) => `  ${line.slice(0, 400)}`),
  ].join('\n')
}

function describeWrong(wrong: readonly string[]): string {
  const shown = wrong.slice(0, 5).join('; ')
  const more = wrong.length > 5 ? ` and ${wrong.length - 5} more` : ''
  return `What Maven fetched is not the Neo4j that was tested (database/artifacts.sha256): ${shown}${more}. Remove the files named from ~/.m2/repository and start again`
}
