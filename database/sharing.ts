/** How the processes of one home share one Neo4j; every function here runs under the lock of the lease. */
import type { ConnectionSettings } from '#cypher/connection.ts'
import { discardDamagedArtifacts, ensureArtifacts } from './artifacts.ts'
import { publishClassData } from './class-data.ts'
import { StartFailure } from './failure.ts'
import { readLease, writeLease, type Lease } from './lease.ts'
import { killServer, ownConnection, startServer, stopServer, waitForAnswer } from './own-server.ts'
import type { PreparedServer } from './prepare-server.ts'

/** How long a Neo4j that others use may take to answer before it counts as lost; its users may just have it busy. */
const PATIENCE = 10_000

/** Adds the user to the running server, or starts one; its port. */
export async function join(server: PreparedServer, user: Lease['users'][number]): Promise<number> {
  const { root } = server.folders
  const lease = readLease(root)
  const users = [...lease.users, user]
  if (lease.server === undefined) return start(server, { ...lease, users })

  const { port } = lease.server
  const wanted = lease.users.length > 0 || lease.kept
  if (wanted && (await answers(ownConnection(port, server.password)))) {
    await writeLease(root, { ...lease, users })
    return port
  }
  server.onProgress(
    wanted ? 'The running Neo4j does not answer: starting it again' : 'Ending the Neo4j that a killed run left behind',
  )
  await stopServer(lease.server)
  await publishClassData(lease.server.pending)
  // Its other users know it by this port.
  return start(server, { ...lease, users }, wanted ? port : undefined)
}

/** Takes the user out; stops the server when nobody is left and nobody asked to keep it. */
export async function leave(root: string, userId: string): Promise<void> {
  const lease = readLease(root)
  const users = lease.users.filter((user) => user.id !== userId)
  if (lease.server && users.length === 0 && !lease.kept) await stop(root, lease.server)
  else await writeLease(root, { ...lease, users })
}

/** Stops the server, and empties the lease. */
export async function stop(root: string, server: NonNullable<Lease['server']>): Promise<void> {
  await stopServer(server)
  await publishClassData(server.pending)
  await writeLease(root, { users: [], kept: false })
}

/** Kills the server, whatever it is at, and starts it again where its users look for it. */
export async function startAgain(server: PreparedServer, port: number): Promise<void> {
  const lease = readLease(server.folders.root)
  if (lease.server) await killServer(lease.server)
  await start(server, lease, port)
}

/** Starts a server that has ended on its own, unless another user of it already did. */
export async function revive(server: PreparedServer, port: number): Promise<void> {
  const lease = readLease(server.folders.root)
  if (lease.server === undefined) await start(server, lease, port)
}

async function start(server: PreparedServer, lease: Lease, port?: number): Promise<number> {
  try {
    return await startOnce(server, lease, port)
  } catch (error) {
    const damaged = error instanceof StartFailure && error.kind === 'artifacts'
    if (!damaged || !(await discardDamagedArtifacts(server.lib))) throw error
    server.onProgress('Files of Neo4j in the cache are damaged: fetching them again')
    await ensureArtifacts(server.cache, server.onProgress)
    return startOnce(server, lease, port)
  }
}

async function startOnce(server: PreparedServer, lease: Lease, port?: number): Promise<number> {
  server.onProgress('Starting Neo4j')
  const { pending } = server
  const running = await startServer({
    ...server,
    ...(port === undefined ? {} : { port }),
    onSpawn: async (spawned) => {
      server.onStarting?.()
      await writeLease(server.folders.root, {
        ...lease,
        server: { ...spawned, ...(pending === undefined ? {} : { pending }) },
      })
    },
  })
  return running.port
}

async function answers(connection: ConnectionSettings): Promise<boolean> {
  try {
    await waitForAnswer(connection, PATIENCE)
    return true
  } catch {
    return false
  }
}
