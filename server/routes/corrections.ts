import express, { Router } from 'express'
import { correctionsFileSchema } from '#schema/corrections.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { badRequest } from '../errors.ts'
import { serve } from '../serve.ts'
import { allowWriter, deskOf } from '../writer.ts'

/** A file of some ten thousand corrections. */
const FILE_BYTES = '10mb'

/** What people corrected: listed (which is the file to export), made, undone and imported. */
export function correctionsRoutes(context: Context): Router {
  const router = Router()
  const writer = allowWriter(context)
  const desk = async () => (await deskOf(context)).corrections
  serve(router, endpoints.corrections, async () => (await desk()).list())
  router.post(
    endpoints.importCorrections.path,
    writer,
    express.json({ limit: FILE_BYTES }),
    async (request, response) => {
      const file = correctionsFileSchema.safeParse(request.body)
      if (!file.success) throw badRequest(file.error)
      response.json(endpoints.importCorrections.answer.parse(await (await desk()).importFile(file.data)))
    },
  )
  router.post(endpoints.correct.path, writer)
  serve(router, endpoints.correct, async ({ body }) => (await desk()).add(body))
  router.delete(endpoints.undoCorrection.path, writer)
  serve(router, endpoints.undoCorrection, async ({ id }) => (await desk()).undo(id))
  return router
}
