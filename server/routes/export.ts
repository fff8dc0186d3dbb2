import express, { type Response, Router } from 'express'
import { readProvenance } from '#cypher/provenance.ts'
import { CUT_HEADER, EXPORT_LIMITS, type ExportFormat } from '#schema/export.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { badRequest } from '../errors.ts'
import { datasetNameOf, writeDataset } from '../dataset/write-dataset.ts'
import { cutHeaderOf, type Exported } from '../export/exported.ts'
import { sources } from '../export/sources.ts'
import { fileNameOf, MEDIA, writeExport } from '../export/write-export.ts'
import { sendFile } from '../send-file.ts'
import { serve } from '../serve.ts'

/**
 * What a screen shows, as a file. GET asks the question again and writes all of its answer, not one page; POST writes what
 * the screen holds (a network that was grown by hand, the rows of a Cypher query) without asking anything, so that no link
 * can run a query. The data set is everything, from one graph.
 */
export function exportRoutes({ connection }: Context): Router {
  const router = Router()
  const { path } = endpoints.export

  async function answer(response: Response, exported: Exported, format: ExportFormat): Promise<void> {
    const provenance = await readProvenance(connection)
    const cut = cutHeaderOf(exported)
    await sendFile(response, {
      name: fileNameOf(exported, format, provenance),
      type: MEDIA[format],
      headers: cut === undefined ? {} : { [CUT_HEADER]: cut },
      pieces: writeExport(exported, format, provenance),
    })
  }

  serve(router, endpoints.provenance, () => readProvenance(connection))
  router.get(path, async (request, response) => {
    const asked = endpoints.export.query.safeParse(request.query)
    if (!asked.success) throw badRequest(asked.error)
    const { what, format, ...query } = asked.data
    await answer(response, await sources[what](connection, query), format)
  })
  router.post(path, express.json({ limit: EXPORT_LIMITS.bytes }), async (request, response) => {
    const asked = endpoints.exportShown.body.safeParse(request.body)
    if (!asked.success) throw badRequest(asked.error)
    const { format, ...exported } = asked.data
    await answer(response, exported, format)
  })
  router.get(endpoints.dataset.path, async (_request, response) => {
    const provenance = await readProvenance(connection)
    const pieces = writeDataset(connection, provenance)
    await sendFile(response, { name: datasetNameOf(provenance), type: 'application/zip', pieces })
  })
  return router
}
