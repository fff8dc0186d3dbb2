import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect as dial, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Connection } from '#cypher/connection.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const PLANS = 12

let folder: string
let connection: Connection
let line: Server
const sockets = new Set<Socket>()

/** Cuts the line to Neo4j, as when it is stopped: what is open breaks, and nobody answers any more. */
function cut() {
  line.close()
  for (const socket of sockets) socket.destroy()
}

function ingest(
  uri: string,
  onProgress: (piece: string) => void = () => {},
): Promise<{ code: number | null; out: string; said: string }> {
  const { user, password } = inject('neo4j')
  const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/command.ts', folder], {
    cwd: REPOSITORY,
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  })
  let out = ''
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString()
    onProgress(piece.toString())
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, said })))
}

const clear = () => connection.execute('MATCH (n) DETACH DELETE n')

beforeAll(async () => {
  connection = connect(inject('neo4j'))
  await clear()
  folder = await mkdtemp(join(tmpdir(), 'plan-graph-away-'))
  for (let plan = 0; plan < PLANS; plan++)
    await writeFile(
      join(folder, `辽源市${2010 + plan}年政府工作报告.txt`),
      `加快建设琵琶广场。第${plan}份。\n`.repeat(400),
    )
  const { hostname, port } = new URL(inject('neo4j').uri)
  line = createServer((near) => {
    const far = dial(Number(port), hostname)
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}))
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  cut()
  await clear()
  await connection.close()
  await rm(folder, { recursive: true })
})

describe('an ingest whose Neo4j goes away', () => {
  it('in the middle says so in words, keeps what was loaded, tries no further and ends with 1', async () => {
    const { port } = line.address() as AddressInfo
    const { code, out } = await ingest(`bolt://127.0.0.1:${port}`, (piece) => {
      if (piece.includes('[2/12')) cut()
    })
    expect(code).toBe(1)
    expect(out).toMatch(/failed \(load\): the database is away: start it again and repeat the command/)
    const [row] = await connection.read(
      'MATCH (d:Document) RETURN count(d) AS all, count(CASE WHEN d.complete THEN 1 END) AS whole',
    )
    expect(row).toEqual({ all: row?.['whole'], whole: row?.['whole'] })
    expect(row?.['whole']).toBeGreaterThanOrEqual(2)
    expect(out).toContain(`${String(row?.['whole'])} of ${PLANS} documents`)
  }, 120_000)

  it('before the start names the address', async () => {
    const { code, out, said } = await ingest('bolt://127.0.0.1:1')
    expect([code, out]).toEqual([1, ''])
    expect(said).toContain('bolt://127.0.0.1:1')
  }, 60_000)
})
