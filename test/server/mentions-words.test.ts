import { describe, expect, it } from 'vitest'
import { type MentionsAnswer, mentionsAnswerSchema } from '#schema/api/mentions.ts'
import { type NameListAnswer, nameListAnswerSchema } from '#schema/mentions.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

const graph = serveAnnotatedGraph()

async function mentions(query: string): Promise<MentionsAnswer> {
  const { status, body } = await graph.server.get(`/api/mentions?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return mentionsAnswerSchema.parse(body)
}
async function list(body: object): Promise<NameListAnswer> {
  const answer = await graph.server.post('/api/mentions/list', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return nameListAnswerSchema.parse(answer.body)
}

const plansOf = (answer: MentionsAnswer) => answer.documents.map(({ issuer, year }) => `${issuer} ${year}`).sort()
const textsOf = (answer: MentionsAnswer) => answer.documents.flatMap(({ passages }) => passages.map(({ text }) => text))

describe('several words', () => {
  it.each([
    ['一汽 东北袜业园', ['辽源市 2022', '辽源市 2023']],
    ['一汽 二道区', []],
    ['一汽 红旗', []],
    ['一汽 -红旗', ['辽源市 2022', '辽源市 2023']],
    ['一汽 NOT 东北袜业园', []],
    ['"一汽、吉大" 东北袜业园', ['辽源市 2023']],
    ['东北袜业园 -"一汽、吉大"', ['辽源市 2022']],
  ])('%s', async (words, plans) => {
    const answer = await mentions(`q=${words}`)
    expect(answer.by).toBe('words')
    expect(plansOf(answer)).toEqual(plans)
  })

  it('each is told with its own counts, as a name or as a string', async () => {
    const { words } = await mentions('q=一汽 "建设" -红旗')
    expect(words).toMatchObject([
      { words: '一汽', excluded: false, by: 'entity', documents: 2, mentions: 3 },
      { words: '建设', excluded: false, by: 'text', documents: 5 },
      { words: '红旗', excluded: true, by: 'text', documents: 0, mentions: 0 },
    ])
    expect(words?.[0]?.entities).toMatchObject([{ name: '中国第一汽车集团' }])
  })

  it('the sentences with all of them come first, and all places in them are marked', async () => {
    const answer = await mentions('q=一汽 吉大')
    const marked = answer.documents.map(({ year, passages: [first] }) => [
      year,
      first?.highlights.map(([from, to]) => first.text.slice(from, to)),
    ])
    // 一汽、吉大 stand side by side in 2023; in 2022 a sentence names 一汽 twice, 吉林大学 stands in another one.
    expect(marked).toEqual([
      [2023, ['一汽', '吉大']],
      [2022, ['一汽', '一汽']],
    ])
  })

  it('in one sentence: only sentences that have them all, and none of what is excluded', async () => {
    const all = await mentions('q="建设" "项目"')
    const together = await mentions('q="建设" "项目"&together=sentence')
    expect(textsOf(together).length).toBeGreaterThan(0)
    for (const text of textsOf(together)) expect(text).toMatch(/建设.*项目|项目.*建设/s)
    expect(together.total.passages).toBeLessThan(all.total.passages)
    const without = await mentions('q="建设" -"项目"&together=sentence')
    expect(textsOf(without).length).toBeGreaterThan(0)
    for (const text of textsOf(without)) expect(text).not.toContain('项目')
    const { total } = await mentions('q="建设"')
    expect(without.total.passages + together.total.passages).toBe(total.passages)
  })

  it('what is one name with spaces in it is one name', async () => {
    expect(await mentions('q=辽源 市')).toMatchObject({ by: 'entity', readAs: { entities: [{ name: '辽源市' }] } })
  })

  it('by text the words are one string, whatever is in them', async () => {
    expect(await mentions('q=一汽 吉大&by=text')).toMatchObject({ by: 'text', total: { documents: 0 } })
    expect(await mentions('q=一汽、 吉大&by=text')).toMatchObject({ by: 'text', total: { mentions: 1 } })
    expect(await mentions('q="一汽、吉大"&by=text')).toMatchObject({ by: 'text', total: { mentions: 0 } })
  })
})

describe('initials', () => {
  it('yq is 一汽, since the letters stand in no plan', async () => {
    const answer = await mentions('q=yq')
    expect(answer.readAs.entities[0]?.why).toBe('initials')
    expect([answer.readAs.entities, answer.readAs.others ?? []].flat().map(({ name }) => name)).toContain(
      '中国第一汽车集团',
    )
  })
})

describe('years and regions', () => {
  it.each([
    ['from=2023', ['辽源市 2023']],
    ['to=2022', ['辽源市 2022']],
    ['from=2022&to=2023', ['辽源市 2022', '辽源市 2023']],
    ['from=2024', []],
    ['year=2022&from=2023', []],
  ])('一汽 with %s', async (filter, plans) => {
    expect(plansOf(await mentions(`q=一汽&${filter}`))).toEqual(plans)
  })

  it('what each filter would leave: a province before its cities, counts of plans', async () => {
    const { facets } = await mentions('q=建设&by=text&region=辽源市&facets=true')
    expect(facets?.regions).toMatchObject([
      { name: '吉林省', depth: 0, documents: 4 },
      { name: '辽源市', depth: 1, documents: 2 },
      { name: '长春市', depth: 1, documents: 2 },
      { name: '二道区', depth: 2, documents: 1 },
      { name: '宽城区', depth: 2, documents: 1 },
      { name: '辽宁省', depth: 0, documents: 1 },
      { name: '阜新市', depth: 1, documents: 1 },
      { name: '阜新蒙古族自治县', depth: 2, documents: 1 },
    ])
    expect(facets?.years).toEqual([
      { value: 2022, documents: 1 },
      { value: 2023, documents: 1 },
    ])
    expect(facets?.kinds).toEqual([{ value: '政府工作报告', documents: 2 }])
    const region = facets?.regions[2]?.id ?? ''
    expect(plansOf(await mentions(`q=建设&by=text&region=${region}`))).toEqual(['二道区 2022', '宽城区 2022'])
  })
})

describe('counts that are kept, and counts that are made anew', () => {
  // All that is annotated stands in a part that plans; with a section or facets asked for, the counts are made anew.
  it.each(['一汽', '吉林大学', '东北袜业园', '辽源市'])('%s: are the same, and so are the sentences', async (name) => {
    const kept = await mentions(`q=${name}`)
    const anew = await mentions(`q=${name}&section=plan`)
    const { facets, ...counted } = await mentions(`q=${name}&facets=true`)
    expect(anew).toEqual(kept)
    expect(counted).toEqual(kept)
    expect(facets?.years.length).toBeGreaterThan(0)
    for (const order of ['position', 'relevance'])
      expect((await mentions(`q=${name}&order=${order}&limit=1&offset=1`)).documents).toEqual(
        (await mentions(`q=${name}&order=${order}&section=plan&limit=1&offset=1`)).documents,
      )
  })
})

describe('nothing found says what was searched, and what is not there to search', () => {
  it('no plan says 红旗: five were searched, all of them parts only; four years of issuers are not here', async () => {
    const { searched } = await mentions('q=红旗')
    expect(searched).toMatchObject({ documents: 5, excerpts: 5, filteredOut: 0, unread: 0 })
    expect(searched.gaps).toEqual([
      { region: '二道区', years: [2023] },
      { region: '宽城区', years: [2023] },
      { region: '阜新蒙古族自治县', years: [2022] },
    ])
  })

  it('within filters: the plans left out are counted, years asked for that nobody has are named', async () => {
    const { searched } = await mentions('q=红旗&region=辽源市&from=2021&to=2024')
    expect(searched).toMatchObject({ documents: 2, filteredOut: 3, years: [2023, 2022] })
    expect(searched.gaps).toEqual([{ region: '辽源市', years: [2021, 2024] }])
  })

  it('a plan that is still being read is told', async () => {
    expect((await mentions('q=红旗')).searched).toMatchObject({ documents: 5, unread: 0 })
    await graph.connection.execute("CREATE (:Document {id: 'doc-unread', year: 2022})")
    try {
      const { searched } = await mentions('q=红旗')
      expect(searched).toMatchObject({ documents: 5, unread: 1 })
    } finally {
      await graph.connection.execute("MATCH (d:Document {id: 'doc-unread'}) DELETE d")
    }
    expect((await mentions('q=红旗')).searched).toMatchObject({ documents: 5, unread: 0 })
  })
})

describe('a list of names', () => {
  it('is a table of names and plans with the counts of each alone', async () => {
    const answer = await list({ names: ['一汽', '吉林大学', '红旗', '东北袜业园', ' ', '吉 林大学'] })
    expect(answer.names.map(({ name, by, documents }) => [name, by, documents])).toEqual([
      ['一汽', 'entity', 2],
      ['吉林大学', 'entity', 2],
      ['红旗', 'text', 0],
      ['东北袜业园', 'entity', 2],
    ])
    expect(answer.plans.map(({ issuer, year, names }) => [issuer, year, names])).toEqual([
      ['辽源市', 2022, 3],
      ['辽源市', 2023, 3],
    ])
    expect(answer.repeated).toEqual(['吉 林大学'])
    expect(answer.cells.filter(([row]) => row === 0)).toEqual([
      [0, 0, 2],
      [0, 1, 1],
    ])
    for (const [row, column, count] of answer.cells) {
      const alone = await mentions(`q=${answer.names[row]?.name}`)
      expect(alone.documents.find(({ id }) => id === answer.plans[column]?.id)?.count).toBe(count)
    }
  })

  it('takes 200 names at once, and the filters of a question', async () => {
    const names = ['一汽', ...Array.from({ length: 199 }, (_, at) => `第${at}号公司`)]
    const answer = await list({ names, year: 2022 })
    expect(answer.names).toHaveLength(200)
    expect(answer.cells).toEqual([[0, 0, 2]])
    expect(answer.searched).toMatchObject({ documents: 3, filteredOut: 2 })
  })

  it.each([
    [{ names: [] }, /names/],
    [{ names: ['\u200b', ' '] }, /nothing to look for/],
    [{ names: Array.from({ length: 201 }, (_, at) => `${at}`) }, /names/],
    [{ names: ['一汽'], year: 'last' }, /year/],
  ])('%j is 400 with the reason', async (body, reason) => {
    const answer = await graph.server.post('/api/mentions/list', body)
    expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringMatching(reason) as string } } })
  })
})
