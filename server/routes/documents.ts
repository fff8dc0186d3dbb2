import { Router } from 'express'
import { listDocuments, readDocument, readDocumentText } from '#cypher/documents.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { serve } from '../serve.ts'

export function documentsRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.documents, ({ query }) => listDocuments(connection, query))
  serve(router, endpoints.document, ({ id }) => readDocument(connection, id))
  serve(router, endpoints.documentText, ({ id }) => readDocumentText(connection, id))
  return router
}
