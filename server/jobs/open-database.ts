import { existsSync } from 'node:fs'
import type { Connection, ConnectionSettings } from '#cypher/connection.ts'
import { endOnSignal } from '#database/ending.ts'
import { openDatabase } from '#database/open.ts'
import { type DatabaseSettings, readDatabaseSettings, storeOf } from '#database/settings.ts'

export interface ServerDatabase {
  connection: Connection
  /** A graph of our own that was there before this start, so that it can answer at once. */
  kept: boolean
  /** Ends the project's own Neo4j and starts it again; absent for one elsewhere. */
  restart?: () => Promise<void>
  isRestarting: () => boolean
  release: () => Promise<void>
}

interface OpenOptions {
  onProgress: (line: string) => void
  /** Called on Ctrl-C, SIGTERM or SIGHUP, before the database is released and the process ends. */
  onSignal: () => Promise<void>
  /** Called once Neo4j’s process is started, or there is none to start: what is loaded from here on holds nothing up. */
  onStarting?: () => void
}

/** How often the project's own Neo4j is asked whether it is still there, and after how many silences it is started again. */
const LOOK = 3_000
const SILENCES = 2

/**
 * The Neo4j that the environment asks for: the project's own, shared with whoever else runs it, and started again when it
 * dies; or the one of NEO4J_URI, which may be away now and come later.
 */
export async function openServerDatabase(options: OpenOptions): Promise<ServerDatabase> {
  const settings = readDatabaseSettings()
  return settings.elsewhere === undefined ? openOwn(settings, options) : openElsewhere(settings.elsewhere, options)
}

async function openElsewhere(
  settings: ConnectionSettings,
  { onSignal, onStarting }: OpenOptions,
): Promise<ServerDatabase> {
  onStarting?.()
  const { connect } = await import('#cypher/connection.ts')
  const connection = connect(settings)
  const forgetSignals = endOnSignal(async () => {
    await onSignal()
    await connection.close()
  })
  return {
    connection,
    kept: false,
    isRestarting: () => false,
    release: async () => {
      forgetSignals()
      await connection.close()
    },
  }
}

async function openOwn(
  settings: DatabaseSettings,
  { onProgress, onSignal, onStarting }: OpenOptions,
): Promise<ServerDatabase> {
  const kept = existsSync(storeOf(settings))
  let close = () => Promise.resolve()
  const opening = openDatabase(settings, {
    onProgress,
    ...(onStarting && { onStarting }),
    onSignal: async () => {
      await onSignal()
      await close()
    },
  })
  const database = await opening
  onStarting?.()
  const { connect, isUnavailable } = await import('#cypher/connection.ts')
  const connection = connect(database.connection)
  let restarts = 0
  const restart = async () => {
    restarts++
    try {
      await database.restart()
    } finally {
      restarts--
    }
  }
  const stopWatching = watch(
    () => connection.probe(),
    isUnavailable,
    () => restarts > 0,
    async () => {
      onProgress('Neo4j is gone: starting it again')
      await restart()
    },
  )
  close = () => {
    stopWatching()
    return connection.close()
  }
  return {
    connection,
    kept,
    restart,
    isRestarting: () => restarts > 0,
    release: async () => {
      await close()
      await database.release()
    },
  }
}

/** Calls `revive` when nobody has answered twice; the returned function ends the watch. */
function watch(
  probe: () => Promise<unknown>,
  isSilence: (error: unknown) => boolean,
  isRestarting: () => boolean,
  revive: () => Promise<void>,
): () => void {
  let silences = 0
  let looking = false
  const look = async (): Promise<void> => {
    if (looking || isRestarting()) return
    looking = true
    try {
      await probe()
      silences = 0
    } catch (error) {
      silences = isSilence(error) ? silences + 1 : 0
      if (silences < SILENCES) return
      silences = 0
      await revive().catch((failure: unknown) => process.stderr.write(`${String(failure)}\n`))
    } finally {
      looking = false
    }
  }
  const timer = setInterval(() => void look(), LOOK)
  return () => clearInterval(timer)
}
