import { describe, expect, it } from 'vitest'
import { type MentionsAnswer, mentionsAnswerSchema } from '#schema/api/mentions.ts'
import { serveAnnotatedGraph } from '../fixtures/annotated-server.ts'

const graph = serveAnnotatedGraph()

async function mentions(query: string): Promise<MentionsAnswer> {
  const { status, body } = await graph.server.get(`/api/mentions?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return mentionsAnswerSchema.parse(body)
}

const plansOf = (answer: MentionsAnswer) => answer.documents.map(({ issuer, year }) => `${issuer} ${year}`).sort()
const withinOf = (answer: MentionsAnswer) => answer.within.map((entity) => entity.name)

describe('which plans mention it', () => {
  it.each([
    ['一汽', '中国第一汽车集团', 'alias', ['辽源市 2022', '辽源市 2023']],
    ['中国第一汽车集团', '中国第一汽车集团', 'name', ['辽源市 2022', '辽源市 2023']],
    ['yiqi', '中国第一汽车集团', 'pinyin', ['辽源市 2022', '辽源市 2023']],
    ['Yī Qì', '中国第一汽车集团', 'pinyin', ['辽源市 2022', '辽源市 2023']],
    ['东北袜业园', '东北袜业园', 'name', ['辽源市 2022', '辽源市 2023']],
    ['吉林大学', '吉林大学', 'name', ['辽源市 2022', '辽源市 2023']],
    ['吉大', '吉林大学', 'alias', ['辽源市 2022', '辽源市 2023']],
    ['细河', '细河', 'name', ['阜新蒙古族自治县 2023']],
  ])('%s means %s (%s)', async (words, name, why, plans) => {
    const answer = await mentions(`q=${words}`)
    expect(answer.by).toBe('entity')
    expect(answer.readAs.entities).toMatchObject([{ name, why }])
    expect(plansOf(answer)).toEqual(plans)
    expect(answer.total.documents).toBe(plans.length)
  })

  it('吉大一院 is told apart as a name that only contains 吉大, and not counted', async () => {
    const answer = await mentions('q=吉林大学')
    expect(answer.within).toEqual([expect.objectContaining({ name: '吉林大学第一医院', documents: 1, mentions: 1 })])
    expect(answer.total).toEqual({ documents: 2, regions: 1, passages: 2, mentions: 2 })
  })

  it('辽河 is not in 辽河大路, nor in 东辽河', async () => {
    const answer = await mentions('q=辽河')
    expect(answer.total).toEqual({ documents: 0, regions: 0, passages: 0, mentions: 0 })
    expect(withinOf(answer)).toEqual(expect.arrayContaining(['辽河大路', '东辽河', '东辽河琵琶桥']))
  })

  it('细河 stands only in the name of a project at it: the plan is given, and that it is so', async () => {
    const answer = await mentions('q=细河')
    expect(answer.inside).toBe(true)
    expect(withinOf(answer)).toEqual(['细河北岸生态治理二期工程'])
  })

  it('what nobody mentions is answered with zero and with what was searched', async () => {
    const answer = await mentions('q=红旗')
    expect(answer).toMatchObject({
      by: 'text',
      readAs: { entities: [], text: '红旗' },
      searched: { documents: 5, years: [2023, 2022], names: ['红旗'] },
      total: { documents: 0, regions: 0, passages: 0, mentions: 0 },
      documents: [],
      within: [],
    })
    expect(answer.searched.regions.sort()).toEqual(['二道区', '宽城区', '辽源市', '阜新蒙古族自治县'])
  })
})

describe('the sentences', () => {
  it('hold the name where it is marked, at their place in the plan', async () => {
    const answer = await mentions('q=一汽')
    for (const document of answer.documents) {
      const text = (await graph.server.get(`/api/documents/${document.id}/text`)).body as { text: string }
      for (const passage of document.passages) {
        expect(text.text.slice(passage.start, passage.end)).toBe(passage.text)
        expect(passage.highlights.length).toBeGreaterThan(0)
        for (const [from, to] of passage.highlights) expect(passage.text.slice(from, to)).toBe('一汽')
      }
    }
  })

  it('by text: as many are marked as are counted', async () => {
    const answer = await mentions('q=建设&by=text&limit=100')
    for (const document of answer.documents.filter((each) => each.passagesTotal <= 20))
      expect(document.passages.flatMap((passage) => passage.highlights)).toHaveLength(document.count)
    expect(answer.documents.reduce((sum, each) => sum + each.count, 0)).toBe(answer.total.mentions)
  })

  it('come in the order of the text, or with most mentions first', async () => {
    const marked = (answer: MentionsAnswer) => answer.documents[0]?.passages.map((passage) => passage.highlights.length)
    const starts = (answer: MentionsAnswer) => answer.documents[0]?.passages.map((passage) => passage.start)
    const relevant = await mentions('q=建设&by=text')
    const inOrder = await mentions('q=建设&by=text&order=position')
    expect(marked(relevant)).toEqual([...(marked(relevant) ?? [])].sort((one, other) => other - one))
    expect(starts(inOrder)).toEqual([...(starts(inOrder) ?? [])].sort((one, other) => one - other))
    expect(starts(inOrder)?.length).toBeGreaterThan(3)
  })

  it('a string over the end of a sentence counts once, where it begins', async () => {
    const answer = await mentions('q=建设。培育认定')
    expect(answer.total).toMatchObject({ documents: 1, passages: 1, mentions: 1 })
  })
})

describe('by exact text', () => {
  it.each([
    ['every place counts, inside longer names too', '辽河', 5],
    ['white space and width do not matter', '“五 个 一”', 1],
    ['punctuation does', '一汽、吉大', 1],
    ['one letter in capitals or small', 'b', undefined],
  ])('%s', async (_, words, times) => {
    const answer = await mentions(`q=${words}&by=text`)
    expect(answer.by).toBe('text')
    if (times !== undefined) expect(answer.total.mentions).toBe(times)
    const other = await mentions(`q=${words.toUpperCase()}&by=text`)
    expect(other.total).toEqual(answer.total)
  })

  it('names that hold it are told beside', async () => {
    expect(withinOf(await mentions('q=辽河&by=text'))).toEqual(expect.arrayContaining(['辽河大路', '东辽河']))
  })
})

describe('filters', () => {
  it.each([
    ['year=2022', ['辽源市 2022']],
    ['region=辽源市', ['辽源市 2022', '辽源市 2023']],
    ['region=220400', ['辽源市 2022', '辽源市 2023']],
    ['region=吉林省&year=2023', ['辽源市 2023']],
    ['region=辽宁省', []],
    ['region=没有的县', []],
    ['kind=政府工作报告', ['辽源市 2022', '辽源市 2023']],
    ['kind=规划', []],
    ['section=plan', ['辽源市 2022', '辽源市 2023']],
    ['section=review', []],
    ['type=Company', ['辽源市 2022', '辽源市 2023']],
  ])('一汽 with %s', async (filter, plans) => {
    expect(plansOf(await mentions(`q=一汽&${filter}`))).toEqual(plans)
  })

  it('a region holds all below it: 长春市 issued none itself, 二道区 and 宽城区 lie in it', async () => {
    const answer = await mentions('q=一汽&region=长春市')
    expect(answer.searched.regions.sort()).toEqual(['二道区', '宽城区'])
    expect(answer.searched.documents).toBe(2)
  })

  it('only one of several that carry the name', async () => {
    const [entity] = (await mentions('q=一汽')).readAs.entities
    const answer = await mentions(`q=一汽&entity=${entity?.id}`)
    expect(answer.readAs.entities.map((each) => each.id)).toEqual([entity?.id])
    expect((await graph.server.get('/api/mentions?q=一汽&entity=company-000000000000')).status).toBe(404)
  })

  it('pages do not overlap and the totals stay', async () => {
    const first = await mentions('q=建设&by=text&limit=2')
    const second = await mentions('q=建设&by=text&limit=2&offset=2')
    expect(first.total).toEqual(second.total)
    expect(new Set([...first.documents, ...second.documents].map((each) => each.id)).size).toBe(4)
  })
})

describe('what cannot be asked', () => {
  it.each([
    ['', /q/],
    ['q=', /q/],
    ['q=\u3000', /q/],
    ['q=\u200b', /nothing to look for/],
    [`q=${'长'.repeat(1001)}`, /q/],
    ['q=-轿车', /only words that plans must not hold/],
    ['q=一汽&year=last', /year/],
    ['q=一汽&limit=101', /limit/],
    ['q=一汽&offset=-1', /offset/],
    ['q=一汽&by=feeling', /by/],
    ['q=一汽&section=middle', /section/],
    ['q=一汽&q=吉大', /q/],
  ])('%s is 400 with the reason', async (query, reason) => {
    const { status, body } = await graph.server.get(`/api/mentions?${query}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: 'bad-request', message: expect.stringMatching(reason) as string } })
  })
})
