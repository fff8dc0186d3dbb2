const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const PORT = 7080
const LAST_PORT = 65_535

export interface Config {
  port: number
  host: string
  logLevel: string
  /** What writing routes ask for; absent: they answer on this machine only. */
  token?: string
}

/**
 * What the environment says of the server; throws a sentence that names the variable. An empty variable is no variable.
 * By hand: a schema library takes a fifth of a second that every start would wait for.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const { PORT: port, HOST: host, LOG_LEVEL: logLevel, PLAN_GRAPH_TOKEN: token } = environment
  const number = Number(port || PORT)
  if (!Number.isInteger(number) || number < 0 || number > LAST_PORT)
    throw new Error(`PORT must be a whole number from 0 to ${LAST_PORT}, not ${port}`)
  if (logLevel && !LOG_LEVELS.includes(logLevel))
    throw new Error(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not ${logLevel}`)
  return { port: number, host: host || '127.0.0.1', logLevel: logLevel || 'info', ...(token && { token }) }
}
