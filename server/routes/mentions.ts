import { Router } from 'express'
import { findMentions } from '#cypher/mentions.ts'
import { findNameList } from '#cypher/name-list.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { notFound } from '../errors.ts'
import { serve } from '../serve.ts'

export function mentionsRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.mentions, async ({ query }) => {
    const answer = await findMentions(connection, query)
    if (answer === undefined) throw notFound(`There is no entity with the id ${query.entity}.`)
    return answer
  })
  serve(router, endpoints.nameList, ({ body }) => findNameList(connection, body))
  return router
}
