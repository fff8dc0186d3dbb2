import { Router } from 'express'
import { readCoverage } from '#cypher/compare/coverage.ts'
import { compareMatrix, readMatrixCell } from '#cypher/compare/matrix.ts'
import { compareIssuers } from '#cypher/compare/shared.ts'
import { readTimeline } from '#cypher/compare/timeline.ts'
import { compareYears } from '#cypher/compare/years.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { compareEndpoints } from '../endpoints/compare.ts'
import { serve } from '../serve.ts'

export function compareRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, compareEndpoints.compareMatrix, ({ query }) => compareMatrix(connection, query))
  serve(router, compareEndpoints.compareCell, ({ query }) => readMatrixCell(connection, query))
  serve(router, compareEndpoints.compareYears, async ({ query }) => {
    const answer = await compareYears(connection, query)
    if (answer === undefined) throw notFound(`No plan here was issued by ${query.issuer}.`)
    return answer
  })
  serve(router, compareEndpoints.compareIssuers, async ({ query }) => {
    const answer = await compareIssuers(connection, query)
    if (answer === undefined) throw notFound(`No plan here was issued by any of ${query.issuers}.`)
    return answer
  })
  serve(router, compareEndpoints.coverage, () => readCoverage(connection))
  serve(router, compareEndpoints.timeline, ({ id }) => readTimeline(connection, id))
  return router
}
