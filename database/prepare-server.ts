import { ensureArtifacts } from './artifacts.ts'
import { prepareClassData } from './class-data.ts'
import { serverFolders, type ServerFolders } from './configuration.ts'
import { findJava, missingJavaMessage } from './java.mjs'
import { ensurePassword } from './password.ts'
import { rootOf, type DatabaseSettings } from './settings.ts'

/** All that stands before the project's Neo4j is started: program, jars, folders, password. */
export interface PreparedServer {
  java: string
  lib: string
  cache: string
  folders: ServerFolders
  password: string
  heap: string
  pagecache: string
  jvm: string[]
  archive: string[]
  /** The class-data archive that this run's Neo4j writes when it ends. */
  pending?: string
  onProgress: (line: string) => void
  /** Called once the process exists. */
  onStarting?: () => void
}

/** Finds Java, fetches what is not in the cache yet and makes the password; throws a sentence for what is missing. */
export async function prepareServer(
  settings: DatabaseSettings,
  onProgress: (line: string) => void,
): Promise<PreparedServer> {
  const { java, unsuitable } = findJava()
  if (java === undefined) throw new Error(missingJavaMessage(unsuitable))
  const lib = await ensureArtifacts(settings.cache, onProgress)
  const { options: archive, pending } = await prepareClassData(lib, java)
  const folders = serverFolders(rootOf(settings))
  return {
    java: java.path,
    lib,
    cache: settings.cache,
    folders,
    password: await ensurePassword(folders),
    heap: settings.heap,
    pagecache: settings.pagecache,
    jvm: settings.jvm,
    archive,
    ...(pending === undefined ? {} : { pending }),
    onProgress,
  }
}
