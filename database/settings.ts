import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import envPaths from 'env-paths'
import type { ConnectionSettings } from '#cypher/connection.ts'

export interface DatabaseSettings {
  /** Folder of the project's own state; Neo4j's part of it is `neo4j/`. */
  home: string
  /** Folder of what is fetched once and shared by all clones. */
  cache: string
  /** As Java writes it: 512m, 2g. */
  heap: string
  pagecache: string
  /** Further options of the JVM. */
  jvm: string[]
  /** A Neo4j elsewhere, used in place of the project's own. */
  elsewhere?: ConnectionSettings
}

type Environment = Record<string, string | undefined>

/** Paths in the environment are relative to the repository, whatever folder a command is called from. */
const REPOSITORY = fileURLToPath(new URL('..', import.meta.url))

/** Folder of the project's own Neo4j. */
export function rootOf(settings: DatabaseSettings): string {
  return path.join(settings.home, 'neo4j')
}

/** The folder in which the project's own Neo4j keeps the graph; absent until its first start. */
export function storeOf(settings: DatabaseSettings): string {
  return path.join(rootOf(settings), 'data', 'databases', 'neo4j')
}

/** Settings from the environment; an empty variable counts as unset. Throws when what is set cannot be meant. */
export function readDatabaseSettings(environment: Environment = process.env): DatabaseSettings {
  const standard = standardMemory(process.constrainedMemory() || os.totalmem())
  const elsewhere = readElsewhere(environment)
  return {
    home: path.resolve(REPOSITORY, environment['PLAN_GRAPH_HOME'] || '.plan-graph'),
    cache: path.resolve(REPOSITORY, environment['PLAN_GRAPH_CACHE'] || envPaths('plan-graph', { suffix: '' }).cache),
    heap: readSize(environment, 'NEO4J_HEAP') ?? standard.heap,
    pagecache: readSize(environment, 'NEO4J_PAGECACHE') ?? standard.pagecache,
    jvm: [],
    ...(elsewhere ? { elsewhere } : {}),
  }
}

/**
 * An eighth of the machine for the heap, a sixteenth for the page cache: the graph of some hundred plans needs less, and
 * the person's other programs need the rest. Below 512 MB Neo4j grows slow; above 4 GB nothing is gained here.
 */
export function standardMemory(bytes: number): { heap: string; pagecache: string } {
  // A process that nothing constrains is told of a number far beyond any machine.
  const megabytes = Math.min(bytes, os.totalmem()) / 2 ** 20
  const clamp = (value: number, low: number, high: number) => `${Math.round(Math.min(Math.max(value, low), high))}m`
  return { heap: clamp(megabytes / 8, 512, 4096), pagecache: clamp(megabytes / 16, 128, 2048) }
}

function readElsewhere(environment: Environment): ConnectionSettings | undefined {
  const uri = environment['NEO4J_URI']
  if (!uri) return undefined
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/./.test(uri))
    throw new Error(`NEO4J_URI is “${uri}”: it must begin with bolt:// or neo4j:// (with TLS bolt+s://, neo4j+s://)`)
  const password = environment['NEO4J_PASSWORD']
  if (!password)
    throw new Error('NEO4J_URI is set without NEO4J_PASSWORD: set both, or neither to use the project’s own Neo4j')
  const database = environment['NEO4J_DATABASE']
  return { uri, user: environment['NEO4J_USER'] || 'neo4j', password, ...(database ? { database } : {}) }
}

function readSize(environment: Environment, name: string): string | undefined {
  const value = environment[name]
  if (!value) return undefined
  if (!/^[1-9]\d*[kmg]$/i.test(value)) throw new Error(`${name} is “${value}”: write a size as Java does, 512m or 2g`)
  return value
}
