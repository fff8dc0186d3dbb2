import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import getPort from 'get-port'
import type { ConnectionSettings } from '#cypher/connection.ts'
import { configuration, renderConfiguration, type ServerFolders } from './configuration.ts'
import { explainFailure, StartFailure } from './failure.ts'
import { endProcess, findProcess, isRunning, type ProcessMark } from './process.ts'

/** What one start of the project's Neo4j needs. */
export interface ServerPlan {
  java: string
  /** Folder of the jars. */
  lib: string
  folders: ServerFolders
  password: string
  heap: string
  pagecache: string
  jvm: readonly string[]
  /** Options that use or make the class-data archive. */
  archive: readonly string[]
  /** Only this port; absent: a free one. */
  port?: number
  onProgress: (line: string) => void
  /** Called as soon as the process exists, before it is ready: whoever is killed from here on leaves an orphan. */
  onSpawn: (server: RunningServer) => Promise<void>
}

export interface RunningServer {
  process: ProcessMark
  port: number
}

/** An empty home takes 11 seconds on two cores; a slow disk or a busy machine some times that. */
const START_DEADLINE = 180_000
/** The first stop writes the class-data archive, which takes some seconds. */
const STOP_GRACE = 30_000
const PORT_ATTEMPTS = 5

/**
 * Starts Neo4j and resolves when it has answered a query. It outlives this process unless stopped. Throws a StartFailure
 * that says why and what to do; then nothing is left running.
 */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = plan.port ?? (await getPort({ host: '127.0.0.1' }))
    try {
      return await startOnPort(plan, port)
    } catch (error) {
      const taken = error instanceof StartFailure && error.kind === 'port'
      if (!taken || attempt === PORT_ATTEMPTS) throw error
      plan.onProgress(`Port ${port} was taken meanwhile, trying again`)
      await sleep(plan.port === undefined ? 0 : 1_000)
    }
  }
}

/** Ends Neo4j as it wants to be ended; what was committed is kept either way. */
export async function stopServer(server: RunningServer): Promise<void> {
  await endProcess(server.process, STOP_GRACE)
}

/** Ends at once a Neo4j that no longer listens to anyone; nothing that was committed is lost. */
export async function killServer(server: RunningServer): Promise<void> {
  await endProcess(server.process, 0)
}

export function ownConnection(port: number, password: string): ConnectionSettings {
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' }
}

/** Resolves when the server answers a query with these settings; throws what hindered it when it has not after so many milliseconds. */
export async function waitForAnswer(settings: ConnectionSettings, milliseconds: number): Promise<void> {
  // Loaded while Neo4j is coming up, not before: the driver takes a quarter of a second.
  const { connect } = await import('#cypher/connection.ts')
  const connection = connect(settings)
  const deadline = Date.now() + milliseconds
  try {
    for (;;) {
      try {
        await connection.probe()
        return
      } catch (error) {
        if (Date.now() > deadline) throw error
        await sleep(100)
      }
    }
  } finally {
    await connection.close()
  }
}

async function startOnPort(plan: ServerPlan, port: number): Promise<RunningServer> {
  const { folders } = plan
  for (const folder of Object.values(folders)) await mkdir(folder as string, { recursive: true, mode: 0o700 })
  // Without the file Neo4j only warns, and opens HTTP: it must be there before the start.
  await writeFile(path.join(folders.conf, 'neo4j.conf'), renderConfiguration(configuration(folders, port, plan)))
  const log = path.join(folders.logs, 'console.log')
  const server = await spawnServer(plan, port, log)
  try {
    await plan.onSpawn(server)
    await waitForStarted(server, log, plan.onProgress)
    return server
  } catch (error) {
    await endProcess(server.process, 5_000)
    throw error
  }
}

/** In a session of its own, so that Ctrl-C in a terminal reaches only us; its words go to a file, since we may end first. */
async function spawnServer(plan: ServerPlan, port: number, log: string): Promise<RunningServer> {
  const output = openSync(log, 'w', 0o600)
  try {
    const child = spawn(plan.java, javaArguments(plan), {
      cwd: plan.folders.root,
      detached: true,
      stdio: ['ignore', output, output],
    })
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', (error) =>
        reject(new StartFailure('unknown', `Java could not be started (${plan.java}): ${error.message}`)),
      )
    })
    child.unref()
    const found = findProcess(child.pid ?? 0)
    if (found === undefined) throw explainFailure('ended at once', await readFile(log, 'utf8'), log)
    return { process: found, port }
  } finally {
    closeSync(output)
  }
}

/**
 * Flags of Neo4j's own start script, but for the exit on lack of memory: without it a query that eats the heap fails and
 * the server goes on.
 */
function javaArguments({ lib, folders, heap, jvm, archive }: ServerPlan): string[] {
  return [
    `-Xmx${heap}`,
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--enable-native-access=ALL-UNNAMED',
    '-XX:+UseG1GC',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:+DisableExplicitGC',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Dfile.encoding=UTF-8',
    ...archive,
    ...jvm,
    '-cp',
    `${lib}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${folders.root}`,
    `--config-dir=${folders.conf}`,
    '--console-mode',
  ]
}

async function waitForStarted(server: RunningServer, log: string, onProgress: (line: string) => void): Promise<void> {
  const begun = Date.now()
  let told = begun
  for (;;) {
    const running = isRunning(server.process)
    const output = await readFile(log, 'utf8')
    if (/ Started\.\s*$/m.test(output)) return
    if (!running) throw explainFailure('ended instead of starting', output, log)
    const now = Date.now()
    if (now - begun > START_DEADLINE)
      throw explainFailure(`was not ready after ${START_DEADLINE / 1000} seconds`, output, log)
    if (now - told >= 3_000) {
      told = now
      onProgress(`Neo4j is starting (${Math.round((now - begun) / 1000)} s)`)
    }
    await sleep(20)
  }
}
