import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { readOriginal } from '#cypher/originals.ts'
import type { IngestJob } from '#schema/ingest.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { badRequest, notFound } from '../errors.ts'
import { serve } from '../serve.ts'
import { allowWriter, deskOf } from '../writer.ts'
import { filesOf, receiveFiles } from './receive-files.ts'

const saidSchema = z.object({
  issuer: z.string().trim().min(2).max(60).optional(),
  year: z.coerce.number().int().min(1900).max(2099).optional(),
})

/** Documents come in, are followed on their way, are read again, fetched as they came, and taken out. */
export function ingestRoutes(context: Context): Router {
  const router = Router()
  const writer = allowWriter(context)
  const desk = async () => (await deskOf(context)).ingest

  router.post(endpoints.upload.path, writer, receiveFiles(desk), async (request, response) => {
    const said = saidSchema.safeParse(request.body ?? {})
    if (!said.success) throw badRequest(said.error)
    const { issuer, year } = said.data
    const { folder, files } = filesOf(request)
    const job = await (await desk()).takeIn(folder, files, { ...(issuer && { issuer }), ...(year && { year }) })
    response.status(202).json(endpoints.upload.answer.parse(job))
  })
  router.post(endpoints.readAgain.path, writer)
  serve(router, endpoints.readAgain, async ({ body: { ids } }) => {
    const job = await (await desk()).readAgain(ids)
    return { jobs: job === undefined ? [] : [job] }
  })
  serve(router, endpoints.jobs, async () => ({ jobs: (await desk()).list() }))
  router.get(endpoints.job.path, async (request, response) => {
    const id = idOf(request)
    const ingest = await desk()
    const job = ingest.find(id)
    if (job === undefined) throw notFound(`There is no job ${id}.`)
    if (request.accepts(['json', 'text/event-stream']) === 'json') response.json(endpoints.job.answer.parse(job))
    else stream(request, response, job, (onChange) => ingest.watch(id, onChange))
  })
  router.post(endpoints.retryJob.path, writer)
  serve(router, endpoints.retryJob, async ({ id, body }) => (await desk()).retry(id, body.file))
  router.post(endpoints.cancelJob.path, writer)
  serve(router, endpoints.cancelJob, async ({ id, body }) => (await desk()).cancel(id, body.file))
  router.delete(endpoints.dismissJob.path, writer)
  serve(router, endpoints.dismissJob, async ({ id }) => ((await desk()).dismiss(id) ? { id } : undefined))

  router.delete(endpoints.removeDocument.path, writer)
  serve(router, endpoints.removeDocument, async ({ id }) => {
    const removed = await (await desk()).remove(id)
    return removed && { id, ...(removed.job && { job: removed.job.id }) }
  })
  router.get(endpoints.original.path, async (request, response) => {
    const original = await readOriginal(context.connection, idOf(request))
    if (original === undefined) throw notFound('The original of this document is not kept here.')
    // whatever it holds, no browser shows it as a page of this server
    response.setHeader('Content-Type', 'application/octet-stream')
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    response.attachment(original.source)
    response.type('application/octet-stream').send(Buffer.from(original.bytes))
  })
  return router
}

const idOf = (request: Request) => (typeof request.params['id'] === 'string' ? request.params['id'] : '')

/** Server-sent events: the whole job at once and after each change, until it has ended. */
function stream(
  request: Request,
  response: Response,
  job: IngestJob,
  watch: (onChange: (job: IngestJob) => void) => () => void,
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' })
  const send = (state: IngestJob) => {
    // two changes that come at once may both tell of the end
    if (response.writableEnded) return
    response.write(`event: job\ndata: ${JSON.stringify(endpoints.job.answer.parse(state))}\n\n`)
    if (state.ended) response.end()
  }
  if (!job.ended) request.once('close', watch(send))
  send(job)
}
