import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Connection } from '#cypher/connection.ts'
import { prepareGraph } from '#cypher/write/prepare-graph.ts'
import { removeDocument } from '#cypher/write/remove-document.ts'
import { loadSeeds } from '../../server/jobs/load-seeds.ts'

let connection: Connection
const clear = () => connection.execute('MATCH (n) DETACH DELETE n')
const files = async () =>
  (
    await connection.read('MATCH (d:Document WHERE d.complete) RETURN d.id AS id, d.source AS source ORDER BY source')
  ).map(({ id, source }) => ({ id: String(id), source: String(source) }))

beforeAll(async () => {
  connection = connect(inject('neo4j'))
  await clear()
  await prepareGraph(connection)
})
afterAll(async () => {
  await clear()
  await connection.close()
})

describe('the plans that come with the project', () => {
  it('are loaded into an empty graph, each said in a line, and not again', async () => {
    const lines: string[] = []
    expect(await loadSeeds(connection, (line) => lines.push(line))).toBe(true)
    expect((await files()).map(({ source }) => source)).toEqual([
      'erdao-2022.txt',
      'fumeng-2023.txt',
      'kuancheng-2022.txt',
      'liaoyuan-2022.txt',
      'liaoyuan-2023.txt',
    ])
    expect(lines).toHaveLength(5)
    expect(await loadSeeds(connection, (line) => lines.push(line))).toBe(false)
    expect(lines).toHaveLength(5)
  })

  it('do not come back when one was taken out', async () => {
    const [first] = await files()
    await removeDocument(connection, first?.id ?? '')
    expect(await loadSeeds(connection, () => {})).toBe(false)
    expect(await files()).toHaveLength(4)
  })
})
