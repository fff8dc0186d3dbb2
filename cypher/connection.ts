import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver'
import { toParameters, toPlain } from './values.ts'

/** Where a Neo4j is and who asks. */
export interface ConnectionSettings {
  uri: string
  user: string
  password: string
  /** Absent: the user's home database, `neo4j` unless an administrator says otherwise. */
  database?: string
}

type Parameters = Record<string, unknown>
type Row = Record<string, unknown>

export interface ReadOptions {
  /** Milliseconds after which the server ends the query (it looks every two seconds); absent: the server's own limit. */
  timeout?: number
}

/** What a statement returned and changed. */
export interface WriteResult {
  rows: Row[]
  /** nodesCreated, relationshipsCreated, propertiesSet, nodesDeleted … as the driver counts them. */
  counters: Record<string, number>
}

/** A transaction in which a load runs its statements: all of them are kept, or none. */
export interface Transaction {
  run(text: string, parameters?: Parameters): Promise<WriteResult>
}

export interface Connection {
  readonly settings: ConnectionSettings
  /** One reading statement in a session that cannot write; rows in the statement's order, as plain JavaScript. Not repeated when it fails. */
  read(text: string, parameters?: Parameters, options?: ReadOptions): Promise<Row[]>
  /**
   * Runs the work in one transaction and keeps it when the work ends, drops it when the work throws. When two loads lock
   * each other out, Neo4j ends one of them and the work is run again: it must bear that.
   */
  write<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer>
  /** One statement in a transaction of its own: constraints, indexes, `CALL { … } IN TRANSACTIONS`. */
  execute(text: string, parameters?: Parameters): Promise<WriteResult>
  /** A session of the driver, for what needs plans, streams or cancelling; whoever opens it closes it. */
  session(mode: SessionMode): Session
  /**
   * What was committed last when the latest of this connection's reads was answered: as long as it stays the same, nothing
   * in the database has changed. Undefined before the first read.
   */
  state(): string | undefined
  /** Resolves when the server answers a query; throws what hinders it. */
  probe(): Promise<void>
  /** Version and address of the server, from its greeting: no query is planned for it. Throws what hinders it. */
  server(): Promise<{ version: string; address: string }>
  /** Ends every session and socket; queries that still run are given up. */
  close(): Promise<void>
}

/** How often a load that was locked out is tried again, and the longest pause before it in milliseconds. */
const DEADLOCK_ATTEMPTS = 6
const DEADLOCK_PAUSE = 400

/** Makes the driver; opens no socket yet, so a Neo4j that is away is found by the first query. */
export function connect(settings: ConnectionSettings): Connection {
  const driver = createDriver(settings)
  const session = (mode: SessionMode): Session =>
    driver.session({
      defaultAccessMode: mode,
      ...(settings.database === undefined ? {} : { database: settings.database }),
    })

  let state: string | undefined
  return {
    settings,
    session,
    state: () => state,
    read: (text, parameters = {}, { timeout } = {}) =>
      withSession(session(neo4j.session.READ), async (open) => {
        const result = await open.run(text, toParameters(parameters), timeout === undefined ? {} : { timeout })
        state = open.lastBookmarks().join()
        return result.records.map((record) => toPlain(record.toObject()) as Row)
      }),
    write: (work) =>
      repeatDeadlocked(() =>
        withSession(session(neo4j.session.WRITE), (open) => open.executeWrite((inner) => work(wrap(inner)))),
      ),
    execute: (text, parameters) =>
      withSession(session(neo4j.session.WRITE), (open) => wrap(open).run(text, parameters)),
    probe: () =>
      withSession(session(neo4j.session.READ), async (open) => {
        await open.run('RETURN 1')
      }),
    server: async () => {
      const { agent, address } = await driver.getServerInfo()
      return { version: agent?.replace('Neo4j/', '') ?? 'unknown', address: address ?? settings.uri }
    },
    close: () => driver.close(),
  }
}

/** True when the trouble is that no Neo4j answers (away, starting, stopping), so that the same query may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof neo4j.Neo4jError)) return false
  return (
    error.code === neo4j.error.SERVICE_UNAVAILABLE ||
    error.code === neo4j.error.SESSION_EXPIRED ||
    /^Neo\.TransientError\.(General\.DatabaseUnavailable|Database\.)|^Neo\.ClientError\.Database\.DatabaseNotFound$/.test(
      error.code,
    )
  )
}

/**
 * Nothing is repeated by the driver: its half minute of attempts would hold a person's query or a health check for as
 * long. `disableLosslessIntegers` stays off: it gives Infinity beyond 2^53 (see toPlain).
 */
function createDriver({ uri, user, password }: ConnectionSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxTransactionRetryTime: 0,
    disableAutoCommitRetries: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    telemetryDisabled: true,
    userAgent: 'plan-graph',
  })
}

async function withSession<Answer>(session: Session, work: (session: Session) => Promise<Answer>): Promise<Answer> {
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}

function wrap(runner: Session | ManagedTransaction): Transaction {
  return {
    async run(text, parameters = {}) {
      const { records, summary } = await runner.run(text, toParameters(parameters))
      return { rows: records.map((record) => toPlain(record.toObject()) as Row), counters: summary.counters.updates() }
    },
  }
}

async function repeatDeadlocked<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const deadlocked =
        error instanceof neo4j.Neo4jError && error.code === 'Neo.TransientError.Transaction.DeadlockDetected'
      if (!deadlocked || attempt === DEADLOCK_ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * DEADLOCK_PAUSE))
    }
  }
}
