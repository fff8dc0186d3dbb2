import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Connection } from '#cypher/connection.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const PLANS = 24

let folder: string
let connection: Connection

/** Runs `ingest` on the folder as a person does; `onLine` sees what it says of its progress and may kill it. */
function ingest(
  onLine: (line: string, kill: () => void) => void = () => {},
): Promise<{ code: number | null; report: string }> {
  const { uri, user, password } = inject('neo4j')
  const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/command.ts', folder], {
    cwd: REPOSITORY,
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  })
  let report = ''
  child.stdout.on('data', (piece: Buffer) => (report += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => {
    for (const line of piece.toString().split('\n')) onLine(line, () => child.kill('SIGKILL'))
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, report })))
}

/** Documents of the folder in the graph: how many, how many of them whole, and how many passages stand there without one. */
async function count(): Promise<{ documents: number; whole: number; passages: number; astray: number }> {
  const [row] = await connection.read(`
    OPTIONAL MATCH (document:Document)
    WITH count(document) AS documents, count(CASE WHEN document.complete THEN 1 END) AS whole
    OPTIONAL MATCH (passage:Passage)
    WITH documents, whole, count(passage) AS passages,
      count(CASE WHEN passage IS NOT NULL AND NOT EXISTS { (:Document)-[:HAS_SECTION]->()-[:HAS_PASSAGE]->(passage) } THEN 1 END) AS astray
    RETURN documents, whole, passages, astray`)
  return row as Awaited<ReturnType<typeof count>>
}

const clear = () => connection.execute('MATCH (n) DETACH DELETE n')

beforeAll(async () => {
  connection = connect(inject('neo4j'))
  await clear()
  folder = await mkdtemp(join(tmpdir(), 'plan-graph-killed-'))
  const text = await readFile(join(REPOSITORY, 'seeds/documents/liaoyuan-2022.txt'), 'utf8')
  for (let plan = 0; plan < PLANS; plan++)
    await writeFile(join(folder, `辽源市${2000 + plan}年政府工作报告.txt`), `${text}\n第${plan}份。\n`)
})
afterAll(async () => {
  await clear()
  await connection.close()
  await rm(folder, { recursive: true })
})

describe('an ingest that is killed in the middle', () => {
  it('leaves whole documents only, and run again it brings in the rest', async () => {
    let reported = 0
    const killed = await ingest((line, kill) => {
      if (!/^\[\d+\/24/.test(line)) return
      reported++
      // While the next one is being written, not between two.
      if (reported === 3) setTimeout(kill, 60)
    })
    expect(killed.code).toBeNull()
    const left = await count()
    expect(left.documents).toBeGreaterThanOrEqual(3)
    expect(left.documents).toBeLessThan(PLANS)
    expect(left).toMatchObject({ whole: left.documents, astray: 0 })

    const again = await ingest()
    expect(again).toMatchObject({
      code: 0,
      report: expect.stringContaining(`${PLANS} of ${PLANS} documents`) as string,
    })
    const all = await count()
    expect(all).toMatchObject({ documents: PLANS, whole: PLANS, astray: 0 })
    expect(all.passages / PLANS).toBe(left.passages / left.documents)
  }, 300_000)
})
