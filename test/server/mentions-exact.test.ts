import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { writeReading } from '#cypher/write/write-reading.ts'
import { loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { readPlan } from '#ingest/pipeline.ts'
import { findSources } from '#ingest/sources.ts'
import { type MentionsAnswer, mentionsAnswerSchema } from '#schema/api/mentions.ts'
import { seeded } from '../bench/lookup-plans.ts'
import { openEmptyGraph } from '../fixtures/graph.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'

/** What real plans seldom hold: strings that overlap themselves over ends, wide and rare characters, sentences of one. */
const ODD = `东县人民政府工作报告

一、２０２２年工作
是是。是。是是是是。。。是是。
ＧＤＰ增长８.５％，A股在2025A股里；“1·8”事故，℃与㎡、ﬁ。Ｂ𠮷𠮷𠮷。𠮷
11111。111，1。11
好。好。好。好好。
二、２０２３年打算
${'要加快建设现代化产业体系，推动制造业高端化、智能化、绿色化发展，'.repeat(40)}到此为止。
${'很'.repeat(90)}好。
`

let connection: Connection
let server: TestServer
/** Folded as the issue of exactness defines it, by the plan's id. */
const texts = new Map<string, string>()

beforeAll(async () => {
  connection = await openEmptyGraph(inject('neo4j'))
  const lexicon = await loadLexicon()
  const sources = await findSources(['seeds/documents'], {})
  const files = await Promise.all(
    sources.map(async ({ path, facts }) => ({ file: { name: basename(path), bytes: await readFile(path) }, facts })),
  )
  const odd = { file: { name: '东县2023.txt', bytes: Buffer.from(ODD) }, facts: {} }
  for (const { file, facts } of [...files, odd]) {
    const reading = await readPlan(file, facts, lexicon)
    await writeReading(connection, reading)
    texts.set(reading.document.id, reading.text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''))
  }
  server = await startServer(connection)
})
afterAll(async () => {
  await server.close()
  await connection.close()
})

async function ask(words: string, more = ''): Promise<MentionsAnswer> {
  const response = await fetch(`${server.address}/api/mentions?q=${encodeURIComponent(words)}&by=text&limit=100${more}`)
  expect(response.status, words).toBe(200)
  return mentionsAnswerSchema.parse(await response.json())
}

/** How often the words stand in each plan: from the left, none over another. */
function scan(words: string): Record<string, number> {
  const counts = [...texts].map(([id, text]): [string, number] => [id, text.split(words).length - 1])
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

const countsOf = (answer: MentionsAnswer) => Object.fromEntries(answer.documents.map(({ id, count }) => [id, count]))

/** So many substrings, each from a plan and a place drawn anew; the longer plan is drawn more often. */
function drawSubstrings(count: number, shortest: number, longest: number, seed: number): string[] {
  const draw = seeded(seed)
  const all = [...texts.values()].map((text) => [...text])
  const places = all.reduce((sum, text) => sum + text.length, 0)
  return Array.from({ length: count }, () => {
    let place = Math.floor(draw() * places)
    const text = all.find((each) => (place -= each.length) < 0) ?? []
    const start = place + text.length
    const length = shortest + Math.floor(draw() * (longest - shortest + 1))
    return text.slice(start, start + length).join('')
  })
}

async function differences(substrings: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = []
  const waiting = [...new Set(substrings)]
  const work = async () => {
    for (let words = waiting.pop(); words !== undefined; words = waiting.pop()) {
      const answer = await ask(words)
      const expected = scan(words)
      const shown = answer.documents.filter(({ passages, passagesTotal }) => passages.length === passagesTotal)
      const marked = shown.map(({ id, passages }) => [id, passages.flatMap((each) => each.highlights).length])
      const same = JSON.stringify(sorted(countsOf(answer))) === JSON.stringify(sorted(expected))
      const asMarked = marked.every(([id = '', marks]) => marks === expected[id])
      if (!same || !asMarked) found.push({ words, expected, counted: countsOf(answer), marked })
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return found
}

const sorted = (counts: Record<string, number>) =>
  Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1))

describe('a string is found where a scan of the folded texts finds it, and as often', () => {
  it('2,000 substrings of 1 to 12 characters from all plans', async () => {
    const substrings = drawSubstrings(2_000, 1, 12, 20_221_118)
    expect(substrings.filter((each) => /[。；]./u.test(each)).length).toBeGreaterThan(100)
    expect(await differences(substrings)).toEqual([])
  })

  it('100 substrings of 60 to 300 characters: longer than a passage keeps of what follows it', async () => {
    expect(await differences(drawSubstrings(100, 60, 300, 7))).toEqual([])
  })

  it.each([
    ['是是', 4],
    ['。是是', 2],
    ['。。', 1],
    ['好。好', 2],
    ['11', 4],
    ['𠮷𠮷', 1],
    ['a股', 2],
    ['Ａ 股', 2],
    ['“1·8”', 1],
    ['℃', 1],
    ['gdp增长8.5%', 1],
    ['很很', 45],
    [`${'很'.repeat(90)}好。`, 1],
  ])('%s stands %i times in the odd plan', async (words, times) => {
    const [odd = ''] = [...texts].find(([, text]) => text.startsWith('东县')) ?? []
    expect(countsOf(await ask(words))[odd]).toBe(times)
  })
})
