import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Facts, type Manifest, readManifest } from './manifest.ts'

/** A file to be read, with what is said about it. */
export interface Source {
  path: string
  facts: Facts
  /** What it is called where the path says something else. */
  name?: string
  /** Gives its bytes where they do not stand at the path. */
  fetch?: () => Promise<Uint8Array>
}

/** A path that does not exist or holds no plan, or an option that means nothing; the message says which. */
export class PathError extends Error {
  override name = 'PathError'
}

export interface Said {
  /** Path of a manifest; else a manifest.csv in the folder given, or beside the file. */
  manifest?: string | undefined
  /** What holds for all files and goes before the manifest. */
  issuer?: string | undefined
  year?: number | undefined
}

/** Files of a folder that are taken for plans; those that cannot be read are told so, and not passed over. */
const PLANS = /\.(txt|s?html?|xhtml|docx?|pdf|wps|ofd|rtf)$/i

/**
 * The plans under the paths given: a file as it is, of a folder (and those in it) every text, page, Word document and PDF,
 * by name; each path once.
 * Files that a manifest names and that are not there are among them, so that they are reported. Throws PathError,
 * ManifestError.
 */
export async function findSources(paths: readonly string[], said: Said): Promise<Source[]> {
  const given = said.manifest === undefined ? undefined : await readManifest(said.manifest)
  const sources = new Map<string, Source>()
  for (const path of paths) {
    const stats = await stat(path).catch(() => undefined)
    if (!stats) throw new PathError(`${path}: there is no such file or folder`)
    const folder = stats.isDirectory() ? path : dirname(path)
    const manifest = given ?? (await readOwnManifest(folder))
    const files = stats.isDirectory() ? await findPlans(path, manifest) : [path]
    if (files.length === 0)
      throw new PathError(`${path}: holds no plan (no file that ends with .txt, .html, .docx or .pdf)`)
    for (const file of files) {
      const { issuer, year } = said
      const facts = {
        ...manifest?.get(basename(file)),
        ...(issuer && { issuer, code: undefined }),
        ...(year && { year }),
      }
      sources.set(file, { path: file, facts })
    }
  }
  return [...sources.values()]
}

async function readOwnManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, 'manifest.csv')
  return existsSync(path) ? readManifest(path) : undefined
}

async function findPlans(folder: string, manifest: Manifest | undefined): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries
    .filter((entry) => entry.isFile() && PLANS.test(entry.name) && !/\.ann\.txt$|^[.~]/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const names = new Set(found.map((path) => basename(path)))
  const missing = [...(manifest?.keys() ?? [])].filter((name) => !names.has(name)).map((name) => join(folder, name))
  return [...found, ...missing].sort()
}

/** The year of `--year`; undefined where it is absent. Throws PathError where it is none. */
export function parseYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined
  if (!/^(19|20)\d\d$/.test(year)) throw new PathError(`--year ${year}: not a year, as 2022 is`)
  return Number(year)
}
