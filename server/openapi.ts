import { createDocument, type ZodOpenApiObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import { errorSchema } from '#schema/api/common.ts'
import { type Endpoint, endpoints } from './endpoints.ts'

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } })

const ERRORS = {
  400: { description: 'The request is not understood; the message says why', content: json(errorSchema) },
  404: { description: 'There is no such thing', content: json(errorSchema) },
  503: { description: 'The database is away; Retry-After says when to ask again', content: json(errorSchema) },
}

function contentOf({ answer, media }: Endpoint) {
  return media === undefined ? json(answer) : Object.fromEntries(media.map((type) => [type, { schema: answer }]))
}

/** The description of the API, made from the schemas that the routes parse and answer with. */
export function describeApi() {
  const paths: ZodOpenApiPathsObject = {}
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const hasId = path.includes('{id}')
    paths[path] = {
      ...paths[path],
      [endpoint.method]: {
        operationId: name,
        summary: endpoint.summary,
        requestParams: {
          ...(hasId ? { path: z.object({ id: z.string() }) } : {}),
          ...(endpoint.query === undefined ? {} : { query: endpoint.query }),
        },
        ...(endpoint.body === undefined ? {} : { requestBody: { required: true, content: json(endpoint.body) } }),
        responses: { 200: { description: endpoint.summary, content: contentOf(endpoint) }, ...ERRORS },
      },
    }
  }
  const description: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: { title: 'plan-graph', version: '1', description: 'Chinese government plans as a knowledge graph' },
    paths,
  }
  return createDocument(description)
}
