import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { get } from '#client/api.ts'
import { type IngestJob, jobSchema, jobsAnswerSchema } from '#schema/ingest.ts'

const KEY = ['jobs']
/** What else stays as it is when documents come or go. */
const UNTOUCHED = new Set<unknown>(['jobs', 'health', 'queries'])

/** The jobs of late; those under way are followed as the server tells of them, and the pages learn when one is done. */
export function useJobs() {
  const client = useQueryClient()
  const jobs = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get('/api/ingest', {}, jobsAnswerSchema, signal),
    retry: false,
  })
  const running = (jobs.data?.jobs ?? []).filter(({ ended }) => !ended).map(({ id }) => id)
  const followed = running.join(' ')
  useEffect(() => {
    const sources =
      followed === ''
        ? []
        : followed.split(' ').map((id) => follow(id, put, () => void client.invalidateQueries({ queryKey: KEY })))
    function put(job: IngestJob) {
      putJob(client, job)
    }
    return () => sources.forEach((source) => source.close())
  }, [client, followed])
  return {
    jobs: jobs.data?.jobs ?? [],
    put: (job: IngestJob) => putJob(client, job),
    drop: (id: string) => dropJob(client, id),
  }
}

type Client = ReturnType<typeof useQueryClient>
type Jobs = { jobs: IngestJob[] }

function putJob(client: Client, job: IngestJob): void {
  client.setQueryData<Jobs>(KEY, (before) => {
    const jobs = before?.jobs ?? []
    const isThere = jobs.some(({ id }) => id === job.id)
    return { jobs: isThere ? jobs.map((each) => (each.id === job.id ? job : each)) : [job, ...jobs] }
  })
  if (job.ended) refreshPages(client)
}

function dropJob(client: Client, id: string): void {
  client.setQueryData<Jobs>(KEY, (before) => ({ jobs: (before?.jobs ?? []).filter((job) => job.id !== id) }))
}

/** Everything on the pages may be otherwise: documents came, went or were corrected. */
export function refreshPages(client: Client): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => !UNTOUCHED.has(queryKey[0]) })
}

function follow(id: string, onJob: (job: IngestJob) => void, onLost: () => void): EventSource {
  const source = new EventSource(`/api/ingest/${encodeURIComponent(id)}`)
  source.addEventListener('job', (event: MessageEvent<string>) => {
    const job = jobSchema.parse(JSON.parse(event.data))
    // the server ends the stream, which the browser would open again
    if (job.ended) source.close()
    onJob(job)
  })
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) onLost()
  })
  return source
}
