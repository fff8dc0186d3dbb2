import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'

/** Answers are kept for a minute; what the server refuses is not asked again, what did not reach it is, once. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.status === 0,
      retryDelay: 500,
    },
  },
})
