import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { get } from '#client/api.ts'
import { searchAnswerSchema } from '#schema/api/mentions.ts'

/** How many things are offered while typing. */
const OFFERED = 12
/** What the route takes. */
const LONGEST = 64

/** The things whose name, pinyin or initials are being typed; none before anything is. The last ones stay while new ones come. */
export function useThings(typed: string) {
  const q = useDeferredValue(typed.trim())
  const { data } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => get('/api/search', { q, limit: OFFERED }, searchAnswerSchema, signal),
    enabled: q !== '' && q.length <= LONGEST,
    placeholderData: keepPreviousData,
  })
  return { q, things: typed.trim() === '' || q === '' ? [] : (data?.entities ?? []) }
}
