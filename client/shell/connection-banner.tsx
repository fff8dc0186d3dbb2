import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ApiError, get } from '#client/api.ts'
import { healthSchema } from '#schema/api/common.ts'

type Connection = 'ok' | 'starting' | 'database' | 'server'
const CALM = 30_000
const ANXIOUS = 2_000

/** Says that the database is away; when it is back, what had failed is asked again by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => feelPulse(signal),
    refetchInterval: ({ state }) => (state.data === 'ok' ? CALM : ANXIOUS),
    retry: false,
  })
  const connection = health.data ?? 'ok'
  const before = useRef(connection)
  useEffect(() => {
    if (before.current !== 'ok' && connection === 'ok') askFailedAgain(client)
    before.current = connection
  }, [client, connection])
  useEffect(() => watchFailures(client), [client])
  return (
    <div role="status" className={connection === 'ok' ? 'connection-ok' : 'connection-away'}>
      {connection !== 'ok' && t(`away.${connection}`)}
    </div>
  )
}

const awaySchema = z.object({ status: healthSchema.shape.status })

async function feelPulse(signal: AbortSignal): Promise<Connection> {
  try {
    const { status } = await get('/api/health', {}, healthSchema, signal)
    return status === 'away' ? 'database' : status
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const told = awaySchema.safeParse(error.details)
    if (told.success && told.data.status === 'starting') return 'starting'
    return error.status === 503 ? 'database' : 'server'
  }
}

function askFailedAgain(client: QueryClient): void {
  void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
}

/** A request that fails because something is away has the pulse felt at once, not at the next half minute. */
function watchFailures(client: QueryClient): () => void {
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    const error: unknown = event.action.error
    const [noun] = event.query.queryKey as readonly unknown[]
    if (error instanceof ApiError && error.away && noun !== 'health') {
      void client.refetchQueries({ queryKey: ['health'] })
    }
  })
}
