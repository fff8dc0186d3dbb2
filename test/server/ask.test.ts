import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import type { Citation } from '#schema/cite.ts'
import { parseCommandLine } from '#server/ask/command-line.ts'
import { files } from '#server/ask/files.ts'
import { print } from '#server/ask/print.ts'
import { questions } from '#server/ask/questions.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

const graph = serveAnnotatedGraph()

async function ask(...words: string[]): Promise<string> {
  const asked = parseCommandLine(words)
  const question = asked && questions[asked.what]
  if (!asked || !question) throw new Error(`no question: ${words.join(' ')}`)
  return print(await question(graph.connection, asked), asked.form)
}

describe('the terminal answers as the server does', () => {
  it.each([
    [['mentions', '一汽'], '/api/mentions?q=一汽'],
    [
      ['mentions', '建设', '--by', 'text', '--year', '2022', '--limit', '2'],
      '/api/mentions?q=建设&by=text&year=2022&limit=2',
    ],
    [['search', 'yiqi'], '/api/search?q=yiqi'],
    [['documents', '--region', '长春市'], '/api/documents?region=长春市'],
  ])('%j is %s', async (words, path) => {
    expect(JSON.parse(await ask(...words, '--json'))).toEqual((await graph.server.get(path)).body)
  })
})

describe('for people', () => {
  it('one line of answer, then the sentences with what was found in brackets', async () => {
    const lines = (await ask('mentions', '一汽')).split('\n')
    expect(lines[0]).toBe('2 of 5 plans, 3 mentions of 一汽')
    expect(lines[1]).toContain('中国第一汽车集团 (Company, alias)')
    expect(lines.filter((line) => line.includes('【一汽】'))).toHaveLength(2)
  })

  it('names that only contain the words are told apart, and nothing is an answer', async () => {
    expect(await ask('mentions', '吉林大学')).toContain('names that only contain it: 吉林大学第一医院 1')
    const absent = await ask('mentions', '红旗')
    expect(absent).toContain('0 of 5 plans')
    expect(absent).toContain('searched: 5 plans of 二道区、阜新蒙古族自治县、宽城区、辽源市, 2022 to 2023')
    expect(absent).toContain('not here to be searched: 二道区 2023; 宽城区 2023; 阜新蒙古族自治县 2022')
  })

  it('Chinese columns stand under each other', async () => {
    const [head = '', first = ''] = (await ask('search', '一汽')).split('\n')
    const wide = [...first.slice(0, first.indexOf('Company'))].filter((each) => each > '\u2e80').length
    expect(first.indexOf('Company') + wide).toBe(head.indexOf('type'))
  })

  it('a query of their own, with parameters', async () => {
    const text = await ask(
      'cypher',
      'MATCH (r:Region {code: $code}) RETURN r.name AS name',
      '--params',
      '{"code":"220400"}',
    )
    expect(text).toMatch(/^name\n辽源市\n1 rows/)
  })
})

describe('a list of names', () => {
  it('is the table of the server, names under each other and plans side by side', async () => {
    const body = { names: ['一汽', '红旗', '吉林大学'], region: '辽源市' }
    const words = ['list', '一汽、红旗', '吉林大学', '--region', '辽源市']
    expect(JSON.parse(await ask(...words, '--json'))).toEqual(
      (await graph.server.post('/api/mentions/list', body)).body,
    )
    const lines = (await ask(...words)).split('\n')
    expect(lines[0]).toBe('2 of 3 names stand in 2 of 2 plans')
    expect(lines).toContain('searched: 2 plans of 辽源市, 2022 to 2023')
    expect(lines).toContain('3 other plans are here and were left out by the filters')
    const [head, ...rows] = parse(await ask(...words, '--csv'))
    expect(head).toEqual(['name', 'read as', 'plans', 'mentions', '辽源市2022', '辽源市2023'])
    expect(rows[0]).toEqual(['一汽', '中国第一汽车集团', '2', '3', '2', '1'])
    expect(rows[1]).toEqual(['红旗', 'text', '0', '0', '', ''])
  })

  it('from a file that is not there says so', async () => {
    await expect(ask('list', '--file', '/nowhere/names.txt')).rejects.toThrow(/names\.txt cannot be read/)
  })
})

describe('for programs', () => {
  it('a table in CSV keeps commas and line breaks of the sentences', async () => {
    const rows = parse(await ask('mentions', '一汽', '--csv'), { columns: true }) as unknown as Record<string, string>[]
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(Number(row.end) - Number(row.start)).toBe(row.text?.length)
  })
})

describe('what is not understood', () => {
  it.each([
    [['mentions', '一汽', '--json', '--csv'], /choose one/],
    [['mentions', '一汽', '--bad'], /--bad/],
  ])('%j', (words, reason) => {
    expect(() => parseCommandLine(words)).toThrow(reason)
  })

  it.each([
    [['mentions', ''], /q/],
    [['mentions', '一汽', '--limit', '1000'], /limit/],
    [['mentions', '一汽', '--entity', 'nobody'], /nobody/],
    [['cypher', 'RETURN 1', '--params', '{'], /--params is no JSON/],
    [['cypher', 'CREATE (n) RETURN n'], /CREATE|修改/],
  ])('%j', async (words, reason) => {
    await expect(ask(...words)).rejects.toThrow(reason)
  })

  it('help alone, and nothing at all, ask nothing', () => {
    expect(parseCommandLine(['--help'])).toBeUndefined()
    expect(parseCommandLine([])).toBeUndefined()
  })
})

describe('files in the terminal', () => {
  async function take(...words: string[]): Promise<{ bytes: Buffer; cut: string | undefined }> {
    const asked = parseCommandLine(words)
    const file = asked && files[asked.what]
    if (!asked || !file) throw new Error(`no file: ${words.join(' ')}`)
    const { pieces, cut } = await file(graph.connection, asked)
    const all: Buffer[] = []
    for await (const piece of pieces) all.push(Buffer.from(piece))
    return { bytes: Buffer.concat(all), cut }
  }

  it.each([
    [['export', 'mentions', '一汽', '--year', '2022'], 'what=mentions&q=一汽&year=2022'],
    [['export', 'years', '辽源市', '--about', 'SUPPORTS'], 'what=years&issuer=辽源市&about=SUPPORTS'],
    [['export', 'matrix', '一汽,红旗', '--region', '辽源市'], 'what=matrix&rows=一汽,红旗&region=辽源市'],
  ])('%j is the file of its route', async (words, query) => {
    const route = await fetch(`${graph.server.address}/api/export?${query}`)
    expect((await take(...words)).bytes.equals(Buffer.from(await route.arrayBuffer()))).toBe(true)
  })

  it('a thing is asked for by its name, and a network in the form that is asked for', async () => {
    const { bytes } = await take('export', 'statements', '东北袜业园', '--format', 'gexf')
    expect(bytes.toString()).toContain('label="东北袜业园"')
  })

  it('says what a file does not hold', async () => {
    const names = Array.from({ length: 51 }, (_, at) => `名${at}`).join(',')
    expect((await take('export', 'matrix', names)).cut).toBe('things 50/51')
  })

  it('the data set is a ZIP archive', async () => {
    expect((await take('dataset', '--out', 'x.zip')).bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('a sentence is cited by its id, a plan by its own', async () => {
    const { documents } = (await graph.server.get('/api/mentions?q=一汽')).body as MentionsAnswer
    const id = documents[0]?.passages[0]?.id ?? ''
    const { gbt7714, bibtex } = (await graph.server.get(`/api/cite?passage=${id}`)).body as Citation
    expect(await ask('cite', id)).toBe(`${gbt7714}\n\n${bibtex.trimEnd()}\n`)
    expect(await ask('cite', documents[0]?.id ?? '')).toContain('@')
    await expect(ask('cite', 'nobody')).rejects.toThrow(/nobody/)
  })
})
