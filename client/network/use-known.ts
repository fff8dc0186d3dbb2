import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '#client/api.ts'
import { LIMITS } from '#schema/api/common.ts'
import { networkSchema } from '#schema/api/networks.ts'
import { gather, type Sources } from './known.ts'
import { STEP_LIMIT, type View, writeView } from './view.ts'

/** Answers are kept for the whole visit: undoing a step asks nothing again. */
function sourcesOf(client: QueryClient): Sources {
  const keep = { staleTime: Infinity }
  return {
    overview: (limit) =>
      client.fetchQuery({
        ...keep,
        queryKey: ['overview', limit],
        queryFn: ({ signal }) => get('/api/graph/overview', { limit }, networkSchema, signal),
      }),
    expand: ({ id, kind, direction, type, offset }, present) => {
      const request = { id, kind, direction, type, offset, limit: STEP_LIMIT, present: present.slice(0, LIMITS.nodes) }
      return client.fetchQuery({
        ...keep,
        queryKey: ['expand', request],
        queryFn: ({ signal }) => post('/api/graph/expand', request, networkSchema, signal),
      })
    },
    path: (from, to) =>
      client.fetchQuery({
        ...keep,
        queryKey: ['path', from, to],
        queryFn: ({ signal }) => get('/api/paths', { from, to, length: LIMITS.pathLength }, networkSchema, signal),
      }),
  }
}

/** The network of the view, and while a step is on its way the one before it. */
export function useKnown(view: View) {
  const client = useQueryClient()
  const { focus, limit, steps } = view
  return useQuery({
    queryKey: ['network', focus, limit, writeView(view).grow],
    queryFn: () => gather({ focus, limit, steps }, sourcesOf(client)),
    placeholderData: keepPreviousData,
  })
}
