import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Java } from './java.mjs'

/** Where the classes that Neo4j loads are kept ready for the next start, and where this run writes them, if it does. */
export interface ClassData {
  /** Options of the JVM. */
  options: string[]
  /** Written when this run's Neo4j ends; absent when the archive exists. */
  pending?: string
}

/** Milliseconds after which a written archive that nobody put in place is nobody's. */
const LEFTOVER = 600_000

/**
 * The class-data archive of this Neo4j and this Java (77 MB, made once, halves the time of a start). The first run
 * records it and writes it when it ends, under a name of its own, since several clones may do so at once.
 */
export async function prepareClassData(lib: string, java: Java): Promise<ClassData> {
  const folder = path.join(path.dirname(lib), 'class-data')
  const archive = path.join(folder, `${java.version.replaceAll(/[^\w.-]/g, '_')}-${process.arch}.jsa`)
  if (existsSync(archive)) return { options: [`-XX:SharedArchiveFile=${archive}`, '-Xshare:auto'] }
  await mkdir(folder, { recursive: true })
  await removeLeftovers(folder)
  const pending = `${archive}.${process.pid}`
  return { options: [`-XX:ArchiveClassesAtExit=${pending}`], pending }
}

/** Puts a written archive in its place; nothing happens when the run was killed and left none. */
export async function publishClassData(pending: string | undefined): Promise<void> {
  if (pending !== undefined && existsSync(pending)) await rename(pending, pending.replace(/\.\d+$/, ''))
}

/** Archives that nobody put in place: their run was killed while Neo4j wrote them, which takes seconds. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    if (/\.jsa\.\d+$/.test(name) && Date.now() - (await stat(file)).mtimeMs > LEFTOVER) await rm(file, { force: true })
  }
}
