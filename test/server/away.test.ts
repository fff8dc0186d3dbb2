import { createServer, connect as dial, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Connection } from '#cypher/connection.ts'
import { openAnnotatedGraph } from '../fixtures/graph.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'

/** A door before the real Neo4j that can be shut: for the server it is as if Neo4j had gone. */
interface Door {
  port: number
  shut(): Promise<void>
  open(): Promise<void>
}

async function makeDoor(uri: string): Promise<Door> {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  let server: Server
  const open = (at: number) =>
    new Promise<void>((resolve) => {
      server = createServer((near) => {
        const far = dial(Number(port), hostname)
        for (const socket of [near, far]) {
          sockets.add(socket)
          socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
        }
        near.pipe(far).pipe(near)
      }).listen(at, '127.0.0.1', resolve)
    })
  await open(0)
  const { port: own } = server!.address() as AddressInfo
  return {
    port: own,
    open: () => open(own),
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

let graph: Connection
let door: Door
let connection: Connection
let server: TestServer
beforeAll(async () => {
  const settings = inject('neo4j')
  graph = await openAnnotatedGraph(settings)
  door = await makeDoor(settings.uri)
  connection = connect({ ...settings, uri: `bolt://127.0.0.1:${door.port}` })
  server = await startServer(connection)
})
afterAll(async () => {
  await server.close()
  await connection.close()
  await door.shut()
  await graph.close()
})

it('while the database is away every question is 503 with when to ask again, and it comes back by itself', async () => {
  expect((await server.get('/api/health')).status).toBe(200)
  await door.shut()
  for (const path of ['/api/health', '/api/mentions?q=一汽', '/api/graph/overview', '/api/documents']) {
    const { status, headers, body } = await server.get(path)
    expect(status, path).toBe(503)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(body).toMatchObject({ error: { code: 'database-away' } })
    expect(JSON.stringify(body)).not.toMatch(/Neo4jError|at .*\.ts/)
  }
  await door.open()
  expect(await server.get('/api/mentions?q=一汽')).toMatchObject({ status: 200, body: { total: { documents: 2 } } })
})

it('while the database is being started again nobody asks it', async () => {
  const restarting = await startServer(connection, { isDatabaseRestarting: () => true })
  expect(await restarting.get('/api/documents')).toMatchObject({
    status: 503,
    body: { error: { code: 'database-away' } },
  })
  await restarting.close()
})

it('what nobody foresaw is 500 without a word of where it broke', async () => {
  const broken = await startServer({ ...connection, read: () => Promise.reject(new Error('secret at file.ts')) })
  const { status, body } = await broken.get('/api/documents')
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('secret')
  await broken.close()
})
