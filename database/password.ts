import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ServerFolders } from './configuration.ts'

export const USER = 'neo4j'
/** How often Neo4j hashes a password. */
const ITERATIONS = 1024

/**
 * The password of this home's Neo4j. The first call makes one up, keeps it in a file that only its owner reads, and
 * leaves its hash where Neo4j takes it over on its first start, so that it stands on no command line. Throws when the
 * file is gone while a database exists, whose password it was.
 */
export async function ensurePassword(folders: ServerFolders): Promise<string> {
  const file = path.join(folders.root, 'password')
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  if (existsSync(path.join(folders.data, 'databases', 'system'))) {
    throw new Error(
      `the password of the database in ${folders.data} is gone: ${file} does not exist. Put it back, or start with an empty one: npm run database -- clear`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  const dbms = path.join(folders.data, 'dbms')
  await mkdir(dbms, { recursive: true })
  await writeFile(path.join(dbms, 'auth.ini'), renderCredentials(password, randomBytes(32)), { mode: 0o600 })
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

/** The line of Neo4j's auth.ini: SHA-256 over salt and password, then over the hash again and again. */
export function renderCredentials(password: string, salt: Buffer): string {
  let hash = createHash('sha256').update(salt).update(password, 'utf8').digest()
  for (let round = 1; round < ITERATIONS; round++) hash = createHash('sha256').update(hash).digest()
  return `${USER}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`
}
