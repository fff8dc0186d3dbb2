import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, readlink, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import getPort from 'get-port'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, type ConnectionSettings } from '#cypher/connection.ts'
import { readLease } from '#database/lease.ts'
import { openDatabase, type OpenDatabase } from '#database/open.ts'
import { startServer, stopServer } from '#database/own-server.ts'
import { prepareServer } from '#database/prepare-server.ts'
import { isRunning, type ProcessMark } from '#database/process.ts'
import { readDatabaseSettings, rootOf, type DatabaseSettings } from '#database/settings.ts'

let settings: DatabaseSettings
let opened: OpenDatabase[]
let children: ChildProcess[]

beforeEach(async () => {
  const home = await mkdtemp(path.join(os.tmpdir(), 'plan-graph-own-'))
  const { cache } = readDatabaseSettings({ PLAN_GRAPH_CACHE: process.env['PLAN_GRAPH_CACHE'] })
  settings = { home, cache, heap: '256m', pagecache: '32m', jvm: ['-XX:TieredStopAtLevel=1'] }
  opened = []
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const database of opened) await database.release()
  const left = runningServer()
  if (left) process.kill(left.pid, 'SIGKILL')
  await rm(settings.home, { recursive: true, force: true, maxRetries: 5 })
})

async function open(onProgress?: (line: string) => void): Promise<OpenDatabase> {
  const database = await openDatabase(settings, { onSignal: false, ...(onProgress ? { onProgress } : {}) })
  opened.push(database)
  return database
}

function runningServer(): ProcessMark | undefined {
  return readLease(rootOf(settings)).server?.process
}

function requireServer(): ProcessMark {
  const server = runningServer()
  if (server === undefined) throw new Error('no Neo4j runs')
  return server
}

/** Another process that opens the same home, as `npm run ingest` beside `npm start`; resolves when it has. */
async function openElsewhere(): Promise<ChildProcess> {
  const program = `
    const { openDatabase } = await import('./database/open.ts')
    await openDatabase(JSON.parse(process.env.SETTINGS))
    console.log('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    env: { ...process.env, SETTINGS: JSON.stringify(settings) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  return child
}

async function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return ended
}

async function ask(connectionSettings: ConnectionSettings, text: string): Promise<Record<string, unknown>[]> {
  const connection = connect(connectionSettings)
  try {
    return (await connection.execute(text)).rows
  } finally {
    await connection.close()
  }
}

/** Addresses that the process listens on, as the kernel writes them: 0100007F is 127.0.0.1. */
async function listeningAddresses(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`
  const links = await Promise.all(
    (await readdir(folder)).map((name) => readlink(path.join(folder, name)).catch(() => '')),
  )
  const inodes = new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []))
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')))
  return tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === '0A' && inodes.has(inode ?? ''))
    .map(([, local]) => local?.split(':')[0] ?? '')
}

describe('the project’s own Neo4j', () => {
  it('starts on an empty home, answers only whoever has the password, and leaves no process behind', async () => {
    const database = await open()
    const server = requireServer()
    expect(database.own).toBe(true)
    expect(await ask(database.connection, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
    const stranger = { ...database.connection, password: 'neo4j' }
    await expect(ask(stranger, 'RETURN 1')).rejects.toThrow(/unauthorized|authentication/i)
    await database.release()
    expect(isRunning(server)).toBe(false)
    expect(runningServer()).toBeUndefined()
  })

  it.runIf(process.platform === 'linux')('listens on loopback and nowhere else', async () => {
    await open()
    const addresses = await listeningAddresses(requireServer().pid)
    const loopback = ['0100007F', '0000000000000000FFFF00000100007F']
    expect(addresses.length).toBeGreaterThan(0)
    expect(addresses.filter((address) => !loopback.includes(address))).toEqual([])
  })

  it('is shared by all processes of a home and stopped by the last of them', async () => {
    const first = await open()
    const other = await openElsewhere()
    const server = requireServer()
    expect(readLease(rootOf(settings)).users).toHaveLength(2)
    await first.release()
    expect(isRunning(server)).toBe(true)
    expect(await endChild(other, 'SIGINT')).toBe(130)
    expect(isRunning(server)).toBe(false)
  })

  it('does not count a user that was killed', async () => {
    const first = await open()
    const other = await openElsewhere()
    const server = requireServer()
    await endChild(other, 'SIGKILL')
    await first.release()
    expect(isRunning(server)).toBe(false)
  })

  it('left behind by a killed run is ended at the next start, and what was committed is there', async () => {
    const other = await openElsewhere()
    const orphan = requireServer()
    const password = (await readFile(path.join(rootOf(settings), 'password'), 'utf8')).trim()
    const port = readLease(rootOf(settings)).server?.port
    await ask({ uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password }, `CREATE (:Region {name: '唐县'})`)
    await endChild(other, 'SIGKILL')
    expect(isRunning(orphan)).toBe(true)

    const lines: string[] = []
    const database = await open((line) => lines.push(line))
    expect(isRunning(orphan)).toBe(false)
    expect(lines).toContain('Ending the Neo4j that a killed run left behind')
    expect(await ask(database.connection, 'MATCH (r:Region) RETURN r.name AS name')).toEqual([{ name: '唐县' }])
  })

  it('starts over the lock and the lease of a killed run', async () => {
    const root = rootOf(settings)
    const past = new Date(Date.now() - 60_000)
    await mkdir(path.join(root, 'lease.lock'), { recursive: true })
    await utimes(path.join(root, 'lease.lock'), past, past)
    // A number that was given to another process since: ours, which did not start then.
    const gone = { pid: process.pid, started: 'another time' }
    const lease = { server: { process: gone, port: 1 }, users: [{ id: 'gone', process: gone }], kept: true }
    await writeFile(path.join(root, 'lease.json'), JSON.stringify(lease))
    const database = await open()
    expect(await ask(database.connection, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
    expect(readLease(root).users).toHaveLength(1)
  })

  it('killed and started again keeps its port, its users and what was committed', async () => {
    const database = await open()
    const before = requireServer()
    await ask(database.connection, `CREATE (:Region {name: '高唐县'})`)
    await Promise.all([database.restart(), database.restart()])
    expect(isRunning(before)).toBe(false)
    expect(readLease(rootOf(settings)).users).toHaveLength(1)
    expect(await ask(database.connection, 'MATCH (r:Region) RETURN r.name AS name')).toEqual([{ name: '高唐县' }])
  })

  it('that has ended on its own is started again where its users look for it', async () => {
    const database = await open()
    const before = requireServer()
    process.kill(before.pid, 'SIGKILL')
    const deadline = Date.now() + 60_000
    let answer: unknown
    while (answer === undefined && Date.now() < deadline) {
      await sleep(500)
      answer = await ask(database.connection, 'RETURN 1 AS one').catch(() => undefined)
    }
    expect(answer).toEqual([{ one: 1 }])
    expect(requireServer().pid).not.toBe(before.pid)
  })

  it('waits for a port that another program has for a moment', async () => {
    const port = await getPort({ host: '127.0.0.1' })
    const squatter = createServer().listen(port, '127.0.0.1')
    const told = `Port ${port} was taken meanwhile, trying again`
    const prepared = await prepareServer(settings, (line) => {
      if (line === told) squatter.close()
    })
    const server = await startServer({ ...prepared, port, onSpawn: () => Promise.resolve() }).finally(() =>
      squatter.close(),
    )
    await stopServer(server)
    expect(squatter.listening).toBe(false)
    expect(server.port).toBe(port)
  })

  it('with a lost password says so and keeps the graph', async () => {
    await (await open()).release()
    await rm(path.join(rootOf(settings), 'password'))
    await expect(open()).rejects.toThrow(/the password of the database in .* is gone/)
  })
})
