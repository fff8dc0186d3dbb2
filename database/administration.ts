import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { configuration, renderConfiguration, serverFolders } from './configuration.ts'
import { locked, readLease, writeLease, type Lease } from './lease.ts'
import { ownConnection, waitForAnswer } from './own-server.ts'
import { ensurePassword } from './password.ts'
import { prepareServer } from './prepare-server.ts'
import { rootOf, type DatabaseSettings } from './settings.ts'
import { stop } from './sharing.ts'

/** Lets the running Neo4j run on when its last user leaves. */
export async function keepDatabase(settings: DatabaseSettings): Promise<void> {
  await changeLease(settings, (lease) => writeLease(rootOf(settings), { ...lease, kept: true }))
}

/** Stops the project's Neo4j and says so; while others use it, it is only no longer kept, and ends with the last of them. */
export async function stopDatabase(settings: DatabaseSettings): Promise<string> {
  return changeLease(settings, async (lease) => {
    if (!lease.server) return 'Neo4j is not running'
    if (lease.users.length > 0) {
      await writeLease(rootOf(settings), { ...lease, kept: false })
      return `Neo4j is in use by process ${listUsers(lease)} and stops when that ends`
    }
    await stop(rootOf(settings), lease.server)
    return 'Neo4j is stopped'
  })
}

/** A line each on where Neo4j is, whether it answers and who uses it. */
export async function describeDatabase(settings: DatabaseSettings): Promise<string> {
  const lease = readLease(rootOf(settings))
  if (!lease.server) return `Neo4j is not running. Its files: ${rootOf(settings)}`
  const { port, process: server } = lease.server
  const password = await ensurePassword(serverFolders(rootOf(settings)))
  const answering = await waitForAnswer(ownConnection(port, password), 0).then(
    () => 'answers',
    (error: Error) => `does not answer: ${error.message}`,
  )
  return [
    `Neo4j ${answering} at bolt://127.0.0.1:${port} (process ${server.pid})`,
    `User neo4j, password in ${path.join(rootOf(settings), 'password')}`,
    `Used by ${lease.users.length === 0 ? 'nobody' : `process ${listUsers(lease)}`}${lease.kept ? '; runs until npm run database -- stop' : ''}`,
  ].join('\n')
}

/** Writes the graph into the file, which is replaced only when the dump is whole. */
export async function dumpDatabase(settings: DatabaseSettings, file: string): Promise<string> {
  return offline(settings, async (administer) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'plan-graph-dump-'))
    try {
      await administer(['database', 'dump', 'neo4j', `--to-path=${folder}`])
      const fresh = `${file}.${process.pid}`
      await copyFile(path.join(folder, 'neo4j.dump'), fresh)
      await rename(fresh, file)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return `The graph is in ${file}`
  })
}

/** Replaces the graph by the dump's. */
export async function loadDump(settings: DatabaseSettings, file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`${file} does not exist`)
  return offline(settings, async (administer) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'plan-graph-load-'))
    try {
      await copyFile(file, path.join(folder, 'neo4j.dump'))
      await administer(['database', 'load', 'neo4j', `--from-path=${folder}`, '--overwrite-destination=true'])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return `The graph is the one of ${file}`
  })
}

/**
 * Replaces the graph by what stands in CSV files, at about a million nodes in 15 seconds: `words` are what
 * `neo4j-admin database import full` takes before the name of the database. Nothing is checked but what the tool checks.
 */
export async function importGraph(settings: DatabaseSettings, words: readonly string[]): Promise<void> {
  await offline(settings, (administer) =>
    administer(['database', 'import', 'full', '--overwrite-destination=true', ...words, '--', 'neo4j']),
  )
}

/** Removes everything of the project's Neo4j: data, logs and password. */
export async function clearDatabase(settings: DatabaseSettings): Promise<string> {
  return changeLease(settings, async (lease) => {
    refuseWhileUsed(lease)
    const root = rootOf(settings)
    if (lease.server) await stop(root, lease.server)
    for (const name of ['data', 'logs', 'run', 'conf', 'import', 'plugins', 'password'])
      await rm(path.join(root, name), { recursive: true, force: true })
    return `The graph in ${root} is removed; the next start begins with an empty one`
  })
}

async function changeLease<Answer>(
  settings: DatabaseSettings,
  change: (lease: Lease) => Promise<Answer>,
): Promise<Answer> {
  const root = rootOf(settings)
  await mkdir(root, { recursive: true, mode: 0o700 })
  return locked(root, () => change(readLease(root)))
}

function listUsers({ users }: Lease): string {
  return users.map((user) => user.process.pid).join(', ')
}

function refuseWhileUsed(lease: Lease): void {
  if (lease.users.length > 0) throw new Error(`Neo4j is in use by process ${listUsers(lease)}: end that first`)
}

type Administer = (words: string[]) => Promise<void>

/** Runs the work with Neo4j's administration tool while no server is up, under the lock that a start would need. */
async function offline<Answer>(
  settings: DatabaseSettings,
  work: (administer: Administer) => Promise<Answer>,
): Promise<Answer> {
  return changeLease(settings, async (lease) => {
    refuseWhileUsed(lease)
    if (lease.server) await stop(rootOf(settings), lease.server)
    const server = await prepareServer(settings, () => {})
    const { folders } = server
    await mkdir(folders.conf, { recursive: true })
    await writeFile(path.join(folders.conf, 'neo4j.conf'), renderConfiguration(configuration(folders, 0, server)))
    return work((words) => runAdminTool(server.java, server.lib, folders.root, folders.conf, words))
  })
}

async function runAdminTool(java: string, lib: string, home: string, conf: string, words: string[]): Promise<void> {
  const child = spawn(java, ['-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', ...words], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0)
    throw new Error(`Neo4j could not ${words[1]} the graph:\n${output.trim().split('\n').slice(-6).join('\n')}`)
}
