import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import type { ConnectionSettings } from '#cypher/connection.ts'
import { openDatabase } from '#database/open.ts'
import { readDatabaseSettings } from '#database/settings.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test run's own Neo4j, empty at the start of the run; test files run one after another and share it. */
    neo4j: ConnectionSettings
  }
}

/** A Neo4j of the run's own in a temporary home, whatever the environment says; only the cache of jars is the ordinary one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'plan-graph-test-'))
  const { cache } = readDatabaseSettings({ PLAN_GRAPH_CACHE: process.env['PLAN_GRAPH_CACHE'] })
  const database = await openDatabase(
    { home, cache, heap: '256m', pagecache: '32m', jvm: ['-XX:TieredStopAtLevel=1'] },
    {
      onProgress: (line) => process.stderr.write(`${line}\n`),
      onSignal: () => rm(home, { recursive: true, force: true }),
    },
  )
  project.provide('neo4j', database.connection)
  return async () => {
    await database.release()
    await rm(home, { recursive: true, force: true })
  }
}
