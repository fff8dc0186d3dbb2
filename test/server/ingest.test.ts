import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Connection } from '#cypher/connection.ts'
import { type IngestJob, jobSchema } from '#schema/ingest.ts'
import type { Desk } from '#server/desk.ts'
import { openDesk } from '#server/jobs/open-desk.ts'
import { openEmptyGraph } from '../fixtures/graph.ts'
import { makeDocx } from '../fixtures/make-docx.ts'
import { makePage } from '../fixtures/make-page.ts'
import { makePages, makePdf } from '../fixtures/make-pdf.ts'
import { startServer, type TestServer } from '../fixtures/server.ts'

const SEEDS = fileURLToPath(new URL('../../seeds/documents/', import.meta.url))

let home: string
let connection: Connection
let desk: Desk
let server: TestServer
let paragraphs: string[]

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'plan-graph-upload-'))
  connection = await openEmptyGraph(inject('neo4j'))
  desk = await openDesk(connection, home)
  server = await startServer(connection, { desk: () => Promise.resolve(desk) })
  const text = await readFile(join(SEEDS, 'liaoyuan-2022.txt'), 'utf8')
  paragraphs = text.split('\n').map((line) => line.trim())
  paragraphs = paragraphs.filter((line) => line !== '')
})
afterAll(async () => {
  await server.close()
  await desk.close()
  await connection.execute('MATCH (n) DETACH DELETE n')
  await connection.close()
  await rm(home, { recursive: true, force: true })
})

async function upload(
  files: Record<string, Uint8Array | string>,
  headers: HeadersInit = {},
  to = server,
): Promise<Response> {
  const form = new FormData()
  for (const [name, bytes] of Object.entries(files))
    form.append('files', new Blob([new Uint8Array(Buffer.from(bytes))]), name)
  return fetch(`${to.address}/api/documents`, { method: 'POST', body: form, headers })
}

async function jobOf(response: Response): Promise<IngestJob> {
  expect(response.status).toBe(202)
  return jobSchema.parse(await response.json())
}

/** Follows a job by its events until the server ends them; gives each state that was told. */
async function follow(id: string): Promise<IngestJob[]> {
  const response = await fetch(`${server.address}/api/ingest/${id}`, { headers: { accept: 'text/event-stream' } })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events = (await response.text()).split('\n\n').filter((event) => event !== '')
  return events.map((event) => jobSchema.parse(JSON.parse(event.replace(/^event: job\ndata: /, ''))))
}

const send = (method: string, path: string, headers: HeadersInit = {}) =>
  fetch(`${server.address}${path}`, { method, headers })

describe('files that are handed in', () => {
  it('are read one by one, each told as it goes; what cannot be read is named with what to do, and stops no other', async () => {
    const job = await jobOf(
      await upload({
        '辽源市2022年政府工作报告.pdf': makePdf(paragraphs),
        'report.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        '方案.wps': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        'scan.pdf': makePages([[], []]),
        '../../etc/pa\u200b\u202ess.docx': makeDocx(['加快建设琵琶广场。']),
        'next.txt': await readFile(join(SEEDS, 'liaoyuan-2023.txt')),
      }),
    )
    const told = await follow(job.id)
    const last = told.at(-1)
    expect(told.length).toBeGreaterThan(6)
    expect(last?.ended).toBe(true)
    expect(last?.files.map(({ name, state, report }) => [name, state, report?.fault])).toEqual([
      ['辽源市2022年政府工作报告.pdf', 'done', undefined],
      ['report.doc', 'failed', 'old-word'],
      ['方案.wps', 'failed', 'wps'],
      ['scan.pdf', 'failed', 'scanned'],
      ['pass.docx', 'done', undefined],
      ['next.txt', 'done', undefined],
    ])
    expect(last?.files[1]?.report?.error).toContain('save it as .docx')
    const first = last?.files[0]?.report
    expect([first?.issuer, first?.year, first?.guessed]).toEqual(['辽源市', 2022, { issuer: true, year: true }])
    expect((await server.get('/api/documents')).body).toMatchObject({ total: 3 })
  })

  it('are told to have ended once, though two changes that come at once both tell of it', async () => {
    const { id } = await jobOf(await upload({ 'a.txt': '新建琵琶路3公里。' }))
    const ended = (await follow(id)).at(-1)!
    const telling = await startServer(connection, {
      desk: () =>
        Promise.resolve({
          ...desk,
          ingest: {
            ...desk.ingest,
            find: () => ({ ...ended, ended: false }),
            watch: (_, onChange) => {
              setImmediate(() => [onChange(ended), onChange(ended)])
              return () => {}
            },
          },
        }),
    })
    const headers = { accept: 'text/event-stream' }
    const told = await (await fetch(`${telling.address}/api/ingest/${id}`, { headers })).text()
    expect(told.match(/"ended":true/g)).toHaveLength(1)
    expect((await telling.get('/api/health')).status).toBe(200)
    await telling.close()
    await desk.ingest.remove(ended.files[0]?.report?.id ?? '')
  })

  it('that are too large are told so, the others come in', async () => {
    const job = await jobOf(
      await upload({ 'line.txt': Buffer.alloc(50_000_000, 'a'), 'small.txt': '加快建设琵琶广场。' }),
    )
    const last = (await follow(job.id)).at(-1)
    expect(last?.files.map(({ name, state, report }) => [name, state, report?.fault])).toEqual([
      ['line.txt', 'failed', 'too-large'],
      ['small.txt', 'done', undefined],
    ])
  })

  it('bring their issuers and years with them in a manifest', async () => {
    const manifest = 'file,issuer,code,year\nplan.html,易县,130633,2019\n'
    const job = await jobOf(
      await upload({
        'manifest.csv': manifest,
        'plan.html': makePage('工作要点', ['加快建设琵琶广场，推进易水河治理工程建设，确保年内完工。']),
      }),
    )
    const report = (await follow(job.id)).at(-1)?.files[0]?.report
    expect([report?.file, report?.issuer, report?.year, report?.guessed]).toEqual([
      'plan.html',
      '易县',
      2019,
      { issuer: false, year: false },
    ])
    expect((await upload({ 'manifest.csv': 'file,year\nx.txt,soon\n', 'x.txt': '好。' })).status).toBe(400)
    expect((await upload({})).status).toBe(400)
  })

  it('can be fetched as they came, as a file that no browser opens, and taken out again', async () => {
    const bytes = makeDocx(['<script>alert(1)</script>加快建设琵琶广场。'])
    const job = await jobOf(await upload({ '<b>方案.docx': bytes }))
    const id = (await follow(job.id)).at(-1)?.files[0]?.report?.id ?? ''
    const original = await send('GET', `/api/documents/${id}/original`)
    expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
    expect(original.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(original.headers.get('x-content-type-options')).toBe('nosniff')

    expect((await send('DELETE', `/api/documents/${id}`)).status).toBe(200)
    expect((await send('DELETE', `/api/documents/${id}`)).status).toBe(404)
    expect((await send('GET', `/api/documents/${id}`)).status).toBe(404)
    expect((await send('GET', `/api/documents/${id}/original`)).status).toBe(404)
  })

  it('that were cancelled are not read, and are when somebody asks for them again', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`plan-${at}.txt`, `${paragraphs.join('\n')}\n第${at}份。`] as const),
    )
    const job = await jobOf(await upload(many))
    const cancelled = jobSchema.parse(await (await send('POST', `/api/ingest/${job.id}/cancel`)).json())
    expect(cancelled.ended).toBe(true)
    expect(cancelled.files.filter(({ state }) => state === 'cancelled').length).toBeGreaterThan(0)
    await send('POST', `/api/ingest/${job.id}/retry`)
    const last = (await follow(job.id)).at(-1)
    expect(last?.files.map(({ state }) => state)).toEqual(Array(12).fill('done'))
    expect((await send('DELETE', `/api/ingest/${job.id}`)).status).toBe(200)
    expect((await send('GET', `/api/ingest/${job.id}`)).status).toBe(404)
  })
})

describe('a job', () => {
  it('goes on where it was when the server was killed in the middle of it', async () => {
    const other = await mkdtemp(join(tmpdir(), 'plan-graph-resumed-'))
    const first = await openDesk(connection, other)
    const one = await startServer(connection, { desk: () => Promise.resolve(first) })
    const files = Object.fromEntries(
      Array.from(
        { length: 6 },
        (_, at) => [`resumed-${at}.docx`, makeDocx([`推进第${at}号工程建设，建设琵琶广场。`])] as const,
      ),
    )
    const job = await jobOf(await upload(files, {}, one))
    await first.close()
    await one.close()
    const second = await openDesk(connection, other)
    const ended = await new Promise<IngestJob>((resolve) => {
      const end = second.ingest.watch(job.id, (state) => {
        if (!state.ended) return
        end()
        resolve(state)
      })
    })
    expect(ended.files.map(({ state }) => state)).toEqual(Array(6).fill('done'))
    await second.close()
    await rm(other, { recursive: true, force: true })
  })
})

describe('who may hand in', () => {
  it('is who has the token, where one is set', async () => {
    const guarded = await startServer(connection, { desk: () => Promise.resolve(desk), token: '长 and secret' })
    const statuses = []
    for (const headers of [undefined, { authorization: 'Bearer wrong' }])
      statuses.push((await upload({ 'x.txt': '好。' }, headers, guarded)).status)
    await guarded.close()
    expect(statuses).toEqual([401, 401])
  })

  it('is no page of another origin, and nobody by another name of this machine', async () => {
    expect((await upload({ 'x.txt': '好。' }, { origin: 'https://example.org' })).status).toBe(403)
    expect((await server.post('/api/documents', '', { host: 'example.org' })).status).toBe(403)
    expect((await send('DELETE', '/api/documents/doc-1', { origin: 'null' })).status).toBe(403)
  })

  it('is nobody where the server only reads', async () => {
    const reading = await startServer(connection)
    expect((await upload({ 'x.txt': '好。' }, {}, reading)).status).toBe(405)
    await reading.close()
  })
})
