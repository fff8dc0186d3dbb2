import { mkdir } from 'node:fs/promises'
import type { ConnectionSettings } from '#cypher/connection.ts'
import { endOnSignal } from './ending.ts'
import { abandonLease, createUser, locked, readLease } from './lease.ts'
import { ownConnection, waitForAnswer } from './own-server.ts'
import { prepareServer } from './prepare-server.ts'
import { rootOf, type DatabaseSettings } from './settings.ts'
import { join, leave, revive, startAgain } from './sharing.ts'
import { watchServer } from './watch.ts'

export interface OpenDatabase {
  connection: ConnectionSettings
  /** True for the project's own Neo4j, false for one elsewhere. */
  own: boolean
  /**
   * Kills a Neo4j that no longer listens and starts it again on the same port; what was committed is kept. Calls that
   * come meanwhile wait for the same start. Throws for a Neo4j elsewhere, which is not ours to end.
   */
  restart(): Promise<void>
  /** Ends this use; the last user stops the project's own Neo4j. May be called again. */
  release(): Promise<void>
}

export interface OpenOptions {
  /** One line on what is being done, for a person who waits. */
  onProgress?: (line: string) => void
  /**
   * Called on Ctrl-C, SIGTERM or SIGHUP before the use is released and the process ends: close what was opened. Absent:
   * it is released and ends. `false`: signals are the caller's own matter.
   */
  onSignal?: (() => Promise<void>) | false
  /** Called once Neo4j’s process is started: what the caller loads from here on does not hold it up. Not when it ran already. */
  onStarting?: () => void
}

/**
 * The Neo4j that the settings ask for: one elsewhere, or the project's own, which is fetched and started when no other
 * process of this home runs it already. Resolves when it has started; throws what a person can do something about.
 */
export async function openDatabase(settings: DatabaseSettings, options: OpenOptions = {}): Promise<OpenDatabase> {
  if (settings.elsewhere) return openElsewhere(settings.elsewhere)
  return openOwn(settings, options)
}

async function openElsewhere(connection: ConnectionSettings): Promise<OpenDatabase> {
  try {
    await waitForAnswer(connection, 0)
  } catch (error) {
    throw new Error(`The Neo4j of NEO4J_URI (${connection.uri}) does not answer: ${(error as Error).message}`, {
      cause: error,
    })
  }
  return {
    connection,
    own: false,
    restart: () =>
      Promise.reject(
        new Error(`the Neo4j at ${connection.uri} is not the project’s own and is not started again from here`),
      ),
    release: () => Promise.resolve(),
  }
}

async function openOwn(
  settings: DatabaseSettings,
  { onProgress = () => {}, onSignal, onStarting = () => {} }: OpenOptions,
): Promise<OpenDatabase> {
  const root = rootOf(settings)
  await makeRoot(root)
  const user = createUser()
  const abandon = () => abandonLease(root, user.id)
  process.on('exit', abandon)

  let joined = false
  let stopWatching = () => {}
  let released: Promise<void> | undefined
  const release = () => {
    stopWatching()
    return (released ??= leave(root, user.id).finally(() => {
      process.off('exit', abandon)
      forgetSignals()
    }))
  }
  const end = async () => {
    if (onSignal) await onSignal()
    // While Neo4j is still coming up there is nothing to wait for: `abandon` ends it on exit.
    if (joined) await release()
  }
  const forgetSignals = onSignal === false ? () => {} : endOnSignal(end)

  try {
    const { server, port } = await locked(root, async () => {
      const prepared = await prepareServer(settings, onProgress)
      return { server: prepared, port: await join({ ...prepared, onStarting }, user) }
    })
    joined = true
    let restarting: Promise<void> | undefined
    // Whoever finds it silent while it is being started waits for that start.
    const once = (start: typeof startAgain) =>
      (restarting ??= locked(root, () => start(server, port)).finally(() => (restarting = undefined)))
    stopWatching = watchServer({
      isGone: () => restarting === undefined && readLease(root).server === undefined,
      revive: () => once(revive),
      onProgress,
    })
    return { connection: ownConnection(port, server.password), own: true, restart: () => once(startAgain), release }
  } catch (error) {
    await release()
    throw error
  }
}

async function makeRoot(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Error(
      `The folder ${root} cannot be made: see to its rights, or set PLAN_GRAPH_HOME to a folder that can be written`,
      { cause: error },
    )
  }
}
