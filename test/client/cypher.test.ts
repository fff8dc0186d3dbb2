import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { describePng } from '#client/export/png.ts'
import { addToHistory, readHistory } from '#client/cypher/history.ts'
import { textOf, thingsOf } from '#client/cypher/result.ts'
import { exportOf } from '#client/cypher/take.ts'

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

describe('a result to take away', () => {
  const answer = {
    columns: ['thing', 'n'],
    rows: [[{ $type: 'node', id: '1', labels: ['Entity', 'Park'], properties: { name: '东北袜业园' } }, -3]],
    graph: {
      nodes: [
        {
          id: '1',
          labels: ['Entity', 'Park'],
          properties: { name: '东北袜业园', aliases: ['袜业园', '袜园'], searchNames: 'x', code: null, mentions: 4 },
        },
        { id: '2', labels: ['Document'], properties: { title: '报告' } },
      ],
      edges: [{ id: '9', type: 'MENTIONS', from: '2', to: '1', properties: { count: 2, names: ['袜业园'] } }],
    },
    summary: { ms: 1, rows: 1, cut: null },
  }

  it('as a table has the cells of the screen, numbers as numbers', () => {
    const { table, about, graph } = exportOf(answer, 'csv', 'MATCH (n) RETURN n')
    expect(table).toEqual({ columns: ['thing', 'n'], rows: [['东北袜业园', -3]] })
    expect(about).toBe('MATCH (n) RETURN n')
    expect(graph).toBeUndefined()
  })

  it('as JSON keeps everything that came back', () => {
    expect(exportOf(answer, 'json', '').table?.rows).toEqual(answer.rows)
  })

  it('as a network names things, and leaves out what only serves the search', () => {
    const { graph } = exportOf(answer, 'gexf', '')
    expect(graph?.nodes).toEqual([
      {
        id: '1',
        label: '东北袜业园',
        colour: '#7c3aed',
        attributes: { labels: 'Entity Park', name: '东北袜业园', aliases: '袜业园、袜园', mentions: 4 },
      },
      { id: '2', label: '报告', colour: '#111827', attributes: { labels: 'Document', title: '报告' } },
    ])
    expect(graph?.edges).toEqual([
      { id: '9', from: '2', to: '1', label: 'MENTIONS', attributes: { count: 2, names: '袜业园' } },
    ])
  })
})

describe('the description in a PNG', () => {
  it('stands behind the header in a chunk of its own, with the right sum, and changes nothing else', async () => {
    // one white pixel
    const pixel = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjY4QAAAABJRU5ErkJggg=='),
      (letter) => letter.charCodeAt(0),
    )
    const words = 'corpus sha256:ab · 规划'
    const bytes = Buffer.from(await (await describePng(new Blob([pixel]), words)).arrayBuffer())
    const length = bytes.readUInt32BE(33)
    const chunk = bytes.subarray(37, 41 + length)
    expect(chunk.subarray(0, 4).toString()).toBe('iTXt')
    expect(chunk.subarray(4).toString()).toBe(`Description\0\0\0\0\0${words}`)
    expect(bytes.readUInt32BE(41 + length)).toBe(crc32(chunk))
    expect(Buffer.concat([bytes.subarray(0, 33), bytes.subarray(45 + length)])).toEqual(Buffer.from(pixel))
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
