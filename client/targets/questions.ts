import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { targetsAnswerSchema } from '#schema/targets.ts'
import { get, type Params } from '#client/api.ts'

/** Numbers that plans set, and the indicators that the filters leave. */
export const askTargets = (params: Params) =>
  queryOptions({
    queryKey: ['targets', params],
    queryFn: ({ signal }) => get('/api/targets', params, targetsAnswerSchema, signal),
    placeholderData: keepPreviousData,
  })
