import { describe, expect, it } from 'vitest'
import { addToHistory, readHistory } from '#client/cypher/history.ts'
import { csvOf, textOf, thingsOf } from '#client/cypher/result.ts'

describe('a value of a result in words', () => {
  it.each([
    ['a thing by its name', { id: '4:x:1', labels: ['Entity', 'Company'], properties: { name: '一汽' } }, '一汽'],
    [
      'a plan by its title',
      { id: '4:x:2', labels: ['Document'], properties: { title: '政府工作报告' } },
      '政府工作报告',
    ],
    ['a relation by its type', { id: '5:x:1', type: 'PLANS', from: 'a', to: 'b', properties: {} }, 'PLANS'],
    ['a list by its members', ['一汽', 2], '一汽、2'],
    ['nothing as nothing', null, ''],
    ['a map as JSON', { a: 1 }, '{"a":1}'],
  ])('%s', (_, value, text) => {
    expect(textOf(value)).toBe(text)
  })
})

describe('a result as CSV', () => {
  it('begins with a byte order mark, quotes what needs it, and keeps a formula from running', () => {
    const csv = csvOf({
      columns: ['name', 'n'],
      rows: [
        ['一汽,"红旗"', -3],
        ['=HYPERLINK("x")', 1],
      ],
    })
    expect(csv).toBe('\uFEFFname,n\r\n"一汽,""红旗""",-3\r\n"\'=HYPERLINK(""x"")",1\r\n')
  })
})

describe('a result as a network', () => {
  it('gives a thing the group of its labels, and what belongs to a plan the shape of plans', () => {
    const nodes = [
      { id: '1', labels: ['Entity', 'Organization', 'Company'], properties: { name: '一汽', mentions: 3 } },
      { id: '2', labels: ['Passage'], properties: { text: '支持'.repeat(30) } },
    ]
    const things = thingsOf({ nodes, edges: [] })
    expect(things.map(({ group }) => group)).toEqual(['Organization', 'Document'])
    expect(things[1]?.name).toHaveLength(25)
  })
})

describe('the queries run lately', () => {
  it('hold thirty, newest first, each once', () => {
    let history = readHistory(null)
    for (let n = 0; n < 35; n += 1) history = addToHistory(history, { query: `RETURN ${n}`, params: '' })
    history = addToHistory(history, { query: 'RETURN 20', params: '' })
    expect(history).toHaveLength(30)
    expect(history.slice(0, 2).map(({ query }) => query)).toEqual(['RETURN 20', 'RETURN 34'])
    expect(readHistory(JSON.stringify(history))).toEqual(history)
  })
  it('are none when what was kept cannot be read', () => {
    expect(readHistory('{"query":1}')).toEqual([])
    expect(readHistory('not JSON')).toEqual([])
  })
})
