import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { dumpGraph, openEmptyGraph } from '../fixtures/graph.ts'
import { randomFrom } from '../fixtures/hostile-files.ts'
import { makeDocx } from '../fixtures/make-docx.ts'
import { makePdf } from '../fixtures/make-pdf.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const PLANS = 10
const MOMENTS = 20
const SEED = 20_260_102

let folder: string
let home: string
let connection: Connection
/** What a clean run leaves, and how long it writes, in milliseconds from its first report to its end. */
let clean: string[]
let writing: number

/** Runs `ingest` on the folder as a person does; `onLine` sees what it says of its progress and may kill it. */
function ingest(
  onLine: (line: string, kill: () => void) => void = () => {},
): Promise<{ code: number | null; report: string }> {
  const { uri, user, password } = inject('neo4j')
  const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/command.ts', folder], {
    cwd: REPOSITORY,
    env: { ...process.env, PLAN_GRAPH_HOME: home, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
  })
  let report = ''
  child.stdout.on('data', (piece: Buffer) => (report += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => {
    for (const line of piece.toString().split('\n')) onLine(line, () => child.kill('SIGKILL'))
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, report })))
}

/** Documents in the graph: how many, how many of them whole, and how many passages stand there without one. */
async function count(): Promise<{ documents: number; whole: number; astray: number }> {
  const [row] = await connection.read(`
    OPTIONAL MATCH (document:Document)
    WITH count(document) AS documents, count(CASE WHEN document.complete THEN 1 END) AS whole
    OPTIONAL MATCH (passage:Passage)
    WHERE NOT EXISTS { (:Document)-[:HAS_SECTION]->()-[:HAS_PASSAGE]->(passage) }
    RETURN documents, whole, count(passage) AS astray`)
  return row as Awaited<ReturnType<typeof count>>
}

const clear = () => connection.execute('MATCH (n) DETACH DELETE n')

/** The graph without the version of the pipeline, whose files somebody may be changing meanwhile. */
const dump = async () => (await dumpGraph(connection)).map((line) => line.replace(/"pipelineVersion":"[^"]*"/, ''))

/** Plans of the seeds' sentences in an order of their own, so that no two are near the same; one comes in a second form. */
async function makePlans(): Promise<void> {
  const text = await readFile(join(REPOSITORY, 'seeds/documents/liaoyuan-2022.txt'), 'utf8')
  const sentences = text.split(/(?<=。)/).map((sentence) => sentence.trim())
  const random = randomFrom(SEED)
  for (let plan = 0; plan < PLANS; plan++) {
    const chosen = sentences.filter(() => random() < 0.35)
    const paragraphs = [`辽源市${2001 + plan}年政府工作报告`, ...chosen.map((sentence) => `${sentence}第${plan}份。`)]
    const name = join(folder, `辽源市${2001 + plan}年政府工作报告`)
    await writeFile(`${name}.docx`, makeDocx(paragraphs))
    if (plan === 0) await writeFile(`${name}.pdf`, makePdf(paragraphs))
  }
}

beforeAll(async () => {
  connection = await openEmptyGraph(inject('neo4j'))
  folder = await mkdtemp(join(tmpdir(), 'plan-graph-killed-'))
  home = await mkdtemp(join(tmpdir(), 'plan-graph-killed-home-'))
  await makePlans()
  let first = 0
  const { code, report } = await ingest((line) => {
    if (/^\[1\//.test(line)) first = performance.now()
  })
  writing = performance.now() - first
  expect(code, report).toBe(0)
  clean = await dump()
  expect(await count()).toEqual({ documents: PLANS, whole: PLANS, astray: 0 })
})
afterAll(async () => {
  await clear()
  await connection.close()
  await rm(folder, { recursive: true })
  await rm(home, { recursive: true })
})

describe('an ingest that is killed at a random moment', () => {
  it(`leaves whole documents only, and run again it leaves what a clean run leaves, ${MOMENTS} times`, async () => {
    const random = randomFrom(SEED + 1)
    let partial = 0
    for (let moment = 0; moment < MOMENTS; moment++) {
      await clear()
      const after = random() * writing
      await ingest((line, kill) => {
        if (/^\[1\//.test(line)) setTimeout(kill, after)
      })
      const left = await count()
      expect(left, `killed ${Math.round(after)} ms after the first`).toMatchObject({ whole: left.documents, astray: 0 })
      if (left.documents < PLANS) partial++

      const again = await ingest()
      expect(again.code, again.report).toBe(0)
      expect(await dump(), `killed ${Math.round(after)} ms after the first`).toEqual(clean)
    }
    // some moments must have come in the middle, or nothing was tried
    expect(partial).toBeGreaterThan(MOMENTS / 4)
  }, 1_800_000)
})
