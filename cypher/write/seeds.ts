import type { Connection } from '../connection.ts'
import { loadStatement } from '../statement.ts'

const areLoaded = loadStatement('read/are-seeds-loaded')
const mark = loadStatement('write/mark-seeds')

/** Whether the seeds were loaded once; stays true when they are taken out, so that they do not come back. */
export async function areSeedsLoaded(connection: Connection): Promise<boolean> {
  const [row] = await connection.read(areLoaded)
  return row?.loaded === true
}

export async function markSeedsLoaded(connection: Connection): Promise<void> {
  await connection.execute(mark)
}
