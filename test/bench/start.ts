import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import getPort from 'get-port'
import { startServer, stopServer } from '#database/own-server.ts'
import { prepareServer } from '#database/prepare-server.ts'
import { readDatabaseSettings, type DatabaseSettings } from '#database/settings.ts'
import { median } from './median.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ROUNDS = 5
/** The first start of a home loads the seeds, and on a fresh machine fetches Neo4j. */
const DEADLINE = 600_000

/**
 * How long the second `npm start` takes until its address answers, as a ratio to Neo4j alone from spawning the process to
 * its `Started.`, with the same flags, class-data archive and files. Medians of five, taken in turns so that a busy moment
 * meets both. The first start, which loads the seeds, is not counted.
 */
export async function benchStart(): Promise<void> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'plan-graph-bench-'))
  try {
    const settings = { ...readDatabaseSettings({ ...process.env, NEO4J_URI: '' }), home }
    await timeProduct(home)
    const page: number[] = []
    const count: number[] = []
    const neo4j: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      neo4j.push(await timeNeo4j(settings))
      const product = await timeProduct(home)
      page.push(product.page)
      count.push(product.count)
    }
    const tell = (what: string, times: number[]) =>
      console.log(
        `${what} ${median(times)} ms (${times.join(', ')}), ratio ${(median(times) / median(neo4j)).toFixed(2)}`,
      )
    console.log(`Neo4j alone, spawn to Started.: ${median(neo4j)} ms (${neo4j.join(', ')})`)
    tell('second npm start until the page answers:', page)
    tell('… until /api/health has counted the graph:', count)
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Milliseconds from `npm start` to an answer of 200 on the page, and to one on /api/health, which asks the graph; the product
 * is ended again as by Ctrl-C.
 */
async function timeProduct(home: string): Promise<{ page: number; count: number }> {
  const port = await getPort({ host: '127.0.0.1' })
  const environment = { ...process.env, PORT: String(port), HOST: '127.0.0.1', PLAN_GRAPH_HOME: home, NEO4J_URI: '' }
  const begun = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words += text))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    const until = async (place: string) => {
      while (!(await answers(`http://127.0.0.1:${port}${place}`))) {
        if (child.exitCode !== null || performance.now() - begun > DEADLINE)
          throw new Error(`npm start did not come up:\n${words}`)
        await sleep(20)
      }
      return Math.round(performance.now() - begun)
    }
    return { page: await until('/'), count: await until('/api/health') }
  } finally {
    // A terminal sends Ctrl-C to the whole group.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT')
    await ended
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** Milliseconds from spawning Neo4j to the line `Started.` in its log. */
async function timeNeo4j(settings: DatabaseSettings): Promise<number> {
  const prepared = await prepareServer(settings, () => {})
  const log = path.join(prepared.folders.logs, 'console.log')
  let started: Promise<number> | undefined
  const server = await startServer({
    ...prepared,
    onSpawn: () => {
      const begun = performance.now()
      started = waitForLine(log, 'Started.').then(() => Math.round(performance.now() - begun))
      return Promise.resolve()
    },
  })
  const milliseconds = await started
  await stopServer(server)
  if (milliseconds === undefined) throw new Error('Neo4j was not started')
  return milliseconds
}

async function waitForLine(file: string, ending: string): Promise<void> {
  while (!(await readFile(file, 'utf8')).split('\n').some((line) => line.trimEnd().endsWith(ending))) await sleep(10)
}
