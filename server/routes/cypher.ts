import { Router } from 'express'
import { QueryRefusal, type RefusalCode } from '#cypher/guard/refusal.ts'
import type { SharedContext } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { Refusal } from '../errors.ts'
import { serve } from '../serve.ts'

const STATUSES: Record<RefusalCode, number> = {
  refused: 403,
  mistake: 400,
  'too-long': 408,
  'runaway-ended': 408,
  'runaway-left': 408,
  'too-large': 413,
  'too-many': 429,
}

export function cypherRoutes({ console }: SharedContext): Router {
  const router = Router()
  serve(router, endpoints.cypher, async ({ body: { query, params }, request }) => {
    const gone = new AbortController()
    const leave = () => gone.abort()
    request.socket.once('close', leave)
    try {
      return await console.run(query, params, gone.signal)
    } catch (error) {
      if (!(error instanceof QueryRefusal)) throw error
      throw new Refusal(STATUSES[error.code], error.code, error.message, error.details)
    } finally {
      request.socket.off('close', leave)
    }
  })
  return router
}
