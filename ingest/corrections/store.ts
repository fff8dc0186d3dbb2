import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Correction,
  type CorrectionRequest,
  type CorrectionsFile,
  correctionsFileSchema,
  type KeptCorrection,
} from '#schema/corrections.ts'
import { withLock } from '#database/lock.ts'

const NAME = 'corrections.json'

/** The file of corrections cannot be used; the message says which and why. */
export class CorrectionsError extends Error {
  override name = 'CorrectionsError'
}

/** The corrections kept in a home, in the order in which they were made; none where there is no file. */
export async function readCorrections(home: string): Promise<KeptCorrection[]> {
  const path = join(home, NAME)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new CorrectionsError(`${path}: cannot be read (${error.code ?? error.message})`, { cause: error })
  })
  return text === undefined ? [] : parseCorrections(text, path)
}

/** Reads a file of corrections; `path` is for messages. Throws CorrectionsError. */
export function parseCorrections(text: string, path: string): KeptCorrection[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new CorrectionsError(`${path}: is no JSON (${(error as Error).message})`, { cause: error })
  }
  const parsed = correctionsFileSchema.safeParse(json)
  if (parsed.success) return inOrder(parsed.data.corrections)
  const issue = parsed.error.issues[0]
  throw new CorrectionsError(
    `${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is no file of corrections'}`,
  )
}

/** Corrections as the file that is kept, exported and imported. */
export function correctionsFile(corrections: readonly KeptCorrection[]): CorrectionsFile {
  return { format: 'plan-graph-corrections', version: 1, corrections: inOrder(corrections) }
}

/** Changes the corrections of a home while nobody else does, whole or not at all. Gives those before and after. */
export async function changeCorrections(
  home: string,
  change: (before: KeptCorrection[]) => KeptCorrection[],
): Promise<{ before: KeptCorrection[]; after: KeptCorrection[] }> {
  await mkdir(home, { recursive: true })
  const path = join(home, NAME)
  return withLock(path, async () => {
    const before = await readCorrections(home)
    const after = inOrder(change(before))
    const written = `${path}.${randomUUID()}`
    await writeFile(written, `${JSON.stringify(correctionsFile(after), null, 2)}\n`)
    await rename(written, path)
    return { before, after }
  })
}

/** A correction as it is kept: now, with an id that says what it corrects. */
export function keepCorrection({ correction, reason, by }: CorrectionRequest, now = new Date()): KeptCorrection {
  return { id: idOf(correction), correction, reason, ...(by && { by }), at: now.toISOString() }
}

/** Both lists as one: of two with one id the later stays. */
export function joinCorrections(one: readonly KeptCorrection[], other: readonly KeptCorrection[]): KeptCorrection[] {
  const byId = new Map<string, KeptCorrection>()
  for (const each of [...one, ...other]) {
    const known = byId.get(each.id)
    if (known === undefined || known.at < each.at) byId.set(each.id, each)
  }
  return inOrder([...byId.values()])
}

function inOrder(corrections: readonly KeptCorrection[]): KeptCorrection[] {
  return [...corrections].sort((one, other) =>
    one.at === other.at ? compare(one.id, other.id) : compare(one.at, other.at),
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function idOf(correction: Correction): string {
  const entries = Object.entries(correction).sort(([one], [other]) => compare(one, other))
  return `c-${createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12)}`
}
