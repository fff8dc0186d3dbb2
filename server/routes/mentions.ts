import { Router } from 'express'
import { fold } from '#cypher/fold.ts'
import { findMentions } from '#cypher/mentions.ts'
import { LIMITS } from '#schema/api.ts'
import type { Context } from '../context.ts'
import { endpoints } from '../endpoints.ts'
import { notFound, Refusal } from '../errors.ts'
import { serve } from '../serve.ts'

export function mentionsRoutes({ connection }: Context): Router {
  const router = Router()
  serve(router, endpoints.mentions, async ({ query }) => {
    refuseUnsearchable(query.q)
    const answer = await findMentions(connection, query)
    if (answer === undefined) throw notFound(`There is no entity with the id ${query.entity}.`)
    return answer
  })
  return router
}

/** White space alone says nothing; what is longer than the text that is kept after a sentence could be missed. */
function refuseUnsearchable(words: string): void {
  const characters = [...fold(words)].length
  if (characters === 0) throw new Refusal(400, 'bad-request', 'q: there is nothing to look for in it')
  if (characters > LIMITS.searchCharacters)
    throw new Refusal(
      400,
      'bad-request',
      `q: ${characters} characters are too many, ${LIMITS.searchCharacters} can be looked for at once`,
    )
}
