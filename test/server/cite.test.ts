import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { DocumentsAnswer } from '#schema/api/documents.ts'
import type { Citation } from '#schema/cite.ts'
import type { Connection } from '#cypher/connection.ts'
import type { Citable } from '#cypher/citable.ts'
import { cite } from '#server/cite/cite.ts'
import { openSeedGraph } from '../fixtures/graph.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'

const SHA = 'ab'.repeat(32)
const DAY = new Date('2026-11-25T10:00:00Z')

const plan: Citable['document'] = {
  id: 'doc-1',
  title: '易县2023年政府工作报告',
  source: 'a.txt',
  excerpt: false,
  sha256: SHA,
  chars: 100,
  confidence: { issuer: 1, year: 1, kind: 1 },
  mentions: 0,
  entities: 0,
  statements: 0,
  targets: 0,
}
const passage: Citable['passage'] = {
  id: 'doc-1-p7',
  text: '新增就业1.2万人，增长5%。',
  section: '二、重点工作 › (一)就业',
  sentence: 3,
}

/** What is known of a plan, which passage, and its reference by the standard as worked out by hand. */
const REFERENCES: [what: string, known: Partial<typeof plan>, passage: Citable['passage'], reference: string][] = [
  [
    'a report of which all is known',
    {
      issuer: '易县',
      agency: '易县人民政府',
      number: '易政发〔2023〕1号',
      year: 2023,
      kind: '政府工作报告',
      published: '2023-02-10',
      url: 'http://example.gov.cn/a?b=1',
    },
    passage,
    `易县人民政府. 易县2023年政府工作报告: 易政发〔2023〕1号[R/OL]. 2023: 二、重点工作 › (一)就业, 第3句(2023-02-10)[2026-11-25]. http://example.gov.cn/a?b=1. sha256:${SHA}.`,
  ],
  [
    'a printed plan of a body whose name does not say whose it is',
    { issuer: '易县', agency: '发展和改革局', year: 2021, kind: '规划', title: '易县工业发展规划' },
    passage,
    `易县, 发展和改革局. 易县工业发展规划[Z]. [出版地不详]: 发展和改革局, 2021: 二、重点工作 › (一)就业, 第3句. sha256:${SHA}.`,
  ],
  [
    'a whole report with its issuer and day alone',
    { issuer: '易县', published: '2019-01-05' },
    undefined,
    `易县. 易县2023年政府工作报告[R]. [出版地不详]: [出版者不详], 2019(2019-01-05). sha256:${SHA}.`,
  ],
  [
    'a heading of a report of which nothing is known',
    {},
    { id: 'doc-1-p1', text: '二、重点工作', section: '二、重点工作' },
    `[责任者不详]. 易县2023年政府工作报告[R]. [出版地不详]: [出版者不详], [出版年不详]: 二、重点工作. sha256:${SHA}.`,
  ],
]

describe('a reference by GB/T 7714', () => {
  it.each(REFERENCES)('%s', (_, known, cited, reference) => {
    expect(cite({ document: { ...plan, ...known }, passage: cited }, DAY).gbt7714).toBe(reference)
  })
})

describe('an entry for BibTeX', () => {
  it('braces names, keeps what TeX would take for commands as letters, and quotes the sentence', () => {
    const document = {
      ...plan,
      title: '50%_{A}\\b & c',
      issuer: '易县',
      year: 2023,
      kind: '政府工作报告',
      url: 'http://a.cn/x_{1}%20',
    }
    expect(cite({ document, passage }, DAY).bibtex).toBe(
      [
        '@techreport{doc-1-p7,',
        '  author = {{易县}},',
        '  title = {{50\\%\\_\\{A\\}\\textbackslash{}b \\& c}},',
        '  institution = {易县},',
        '  type = {政府工作报告},',
        '  year = {2023},',
        '  url = {http://a.cn/x_%7B1%7D%20},',
        '  urldate = {2026-11-25},',
        '  language = {Chinese},',
        `  note = {二、重点工作 › (一)就业, 第3句. “新增就业1.2万人，增长5\\%。”. sha256:${SHA}}`,
        '}',
        '',
      ].join('\n'),
    )
  })

  it('calls a plan that is no report what it is', () => {
    const { bibtex } = cite(
      { document: { ...plan, kind: '规划', issuer: '易县', number: '5号' }, passage: undefined },
      DAY,
    )
    expect(bibtex).toMatch(/^@misc\{doc-1,\n/)
    expect(bibtex).toContain('howpublished = {规划}')
    expect(bibtex).toContain('number = {5号}')
  })
})

describe('over the wire', () => {
  let connection: Connection
  let server: TestServer
  let report: string
  beforeAll(async () => {
    connection = await openSeedGraph(inject('neo4j'))
    server = await startServer(connection)
    const { documents } = (await server.get('/api/documents')).body as DocumentsAnswer
    report = documents.find(({ source }) => source === 'liaoyuan-2023.txt')?.id ?? ''
  })
  afterAll(async () => {
    await server.close()
    await connection.close()
  })

  it('the fourth sentence of 辽源市 2023 is cited as such', async () => {
    const { status, body } = await server.get(`/api/cite?passage=${report}-p4`)
    expect(status).toBe(200)
    const citation = body as Citation
    expect(citation.passage?.text).toMatch(/^依托双创中心、产业园区,加快集聚一汽、吉大/)
    expect(citation.passage).toMatchObject({
      section: '(三)紧紧围绕塑造发展新动能新优势,突出抓好科技创新和人才工作',
      sentence: 4,
    })
    expect(citation.gbt7714).toContain('辽源市. 辽源市2023年政府工作报告')
    expect(citation.gbt7714).toContain(', 第4句. sha256:')
    expect(citation.bibtex).toContain(`{${report}-p4,`)
  })

  it('a whole plan is cited without a place in it', async () => {
    const { body } = await server.get(`/api/cite?document=${report}`)
    expect((body as Citation).passage).toBeUndefined()
    expect((body as Citation).gbt7714).toMatch(/2023\. sha256:/)
  })

  it.each([
    ['?passage=nobody', 404],
    ['?document=nobody', 404],
    ['', 400],
    ['?passage=a&document=b', 400],
  ])('%s is %i', async (query, status) => {
    expect((await server.get(`/api/cite${query}`)).status).toBe(status)
  })
})
