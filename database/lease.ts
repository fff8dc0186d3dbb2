import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withLock } from './lock.ts'
import { findProcess, isProcessMark, isRunning, type ProcessMark, signalProcess } from './process.ts'

/** The Neo4j that runs in this home, and who uses it. */
export interface Lease {
  server?: {
    process: ProcessMark
    port: number
    /** The class-data archive that it writes when it ends. */
    pending?: string
  }
  users: { id: string; process: ProcessMark }[]
  /** True after `npm run database -- start`: it runs on without users. */
  kept: boolean
}

const fileOf = (root: string) => path.join(root, 'lease.json')

/** The lease without the users and the server that have ended. A missing file is an empty lease; a damaged one too. */
export function readLease(root: string): Lease {
  const lease = parseLease(root)
  const server = lease.server && isRunning(lease.server.process) ? lease.server : undefined
  const users = lease.users.filter((user) => isRunning(user.process))
  return { users, kept: lease.kept && server !== undefined, ...(server ? { server } : {}) }
}

/** Runs the work while no other process of this home reads or changes the lease, starts Neo4j or stops it. */
export function locked<Answer>(root: string, work: () => Promise<Answer>): Promise<Answer> {
  return withLock(path.join(root, 'lease'), work)
}

export async function writeLease(root: string, lease: Lease): Promise<void> {
  const fresh = `${fileOf(root)}.${process.pid}`
  await writeFile(fresh, `${JSON.stringify(lease, null, 2)}\n`, { mode: 0o600 })
  await rename(fresh, fileOf(root))
}

/** This process as a user; one process may be several. */
export function createUser(): Lease['users'][number] {
  const self = findProcess(process.pid)
  if (self === undefined) throw new Error('this process cannot see itself: neither /proc nor ps answers')
  return { id: randomUUID(), process: self }
}

/**
 * For a process that ends without having released (an error that nobody caught): asks the server to end when nobody else
 * uses it. All at once, since nothing can be awaited then.
 */
export function abandonLease(root: string, userId: string): void {
  const { server, users, kept } = readLease(root)
  const mine = users.some((user) => user.id === userId)
  if (server && mine && users.length === 1 && !kept) signalProcess(server.process, 'SIGTERM')
}

function parseLease(root: string): Lease {
  try {
    const lease: unknown = JSON.parse(readFileSync(fileOf(root), 'utf8'))
    if (isLease(lease)) return lease
  } catch {
    // no file, or half a one
  }
  return { users: [], kept: false }
}

/** By hand: a schema library takes a fifth of a second that every start would wait for. */
function isLease(value: unknown): value is Lease {
  const { server, users, kept } = (value ?? {}) as Partial<Lease>
  const isServer =
    server === undefined ||
    (isProcessMark(server.process) &&
      Number.isInteger(server.port) &&
      ['string', 'undefined'].includes(typeof server.pending))
  return (
    isServer && Array.isArray(users) && users.every((user) => isProcessMark(user.process)) && typeof kept === 'boolean'
  )
}
