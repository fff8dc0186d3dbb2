import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import getPort from 'get-port'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running product, `http://127.0.0.1:PORT`. */
    address: string
  }
}

const DEADLINE = 240_000
/** Characters of the server’s last words that are told when it ends by itself. */
const TOLD = 4_000

/** Starts the product as a person does (its own server and Neo4j, a home of its own) and ends it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'plan-graph-browser-'))
  const port = await getPort()
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    PLAN_GRAPH_HOME: home,
    NEO4J_HEAP: '512m',
    NEO4J_PAGECACHE: '64m',
  }
  for (const name of Object.keys(environment)) {
    if (name.startsWith('NEO4J_') && !['NEO4J_HEAP', 'NEO4J_PAGECACHE'].includes(name)) delete environment[name]
  }
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no address after ${DEADLINE / 1000} s:\n${output}`)), DEADLINE)
    const listen = (piece: Buffer) => {
      output += piece.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (!found) return
      clearTimeout(timer)
      resolve(found[0])
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)))
  })
  project.provide('address', address)
  let ending = false
  server.once('exit', (code, signal) => {
    if (!ending) process.stderr.write(`The server ended by itself (${code ?? signal}):\n${output.slice(-TOLD)}\n`)
  })
  return async () => {
    ending = true
    server.kill('SIGTERM')
    await ended
    await rm(home, { recursive: true, force: true })
  }
}
