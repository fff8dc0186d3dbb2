import { lock } from 'proper-lockfile'

/** A holder renews its lock every two seconds; one that was killed counts as gone after so many milliseconds. */
const STALE = 8_000
/** As long as the slowest thing done under a lock: fetching Neo4j over a slow line. */
const PATIENCE = 900_000
const PAUSE = 50

/** Runs the work while no other process runs work under the same lock; waits for its turn. */
export async function withLock<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
  const release = await lock(name, {
    realpath: false,
    stale: STALE,
    update: STALE / 4,
    retries: { retries: PATIENCE / PAUSE, factor: 1, minTimeout: PAUSE, maxTimeout: PAUSE },
  })
  try {
    return await work()
  } finally {
    await release()
  }
}
