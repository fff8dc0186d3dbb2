import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const filled = z
  .string()
  .transform((cell) => cell.trim() || undefined)
  .optional()

const rowSchema = z.strictObject({
  file: z.string().trim().min(1, 'the column file is empty'),
  title: filled,
  issuer: filled,
  code: filled.pipe(
    z
      .string()
      .regex(/^\d{6}(\d{3}|\d{6})?$/, 'the code has not 6, 9 or 12 digits')
      .optional(),
  ),
  year: filled.pipe(
    z
      .string()
      .regex(/^(19|20)\d\d$/, 'the year is none, as 2022 is')
      .transform(Number)
      .optional(),
  ),
  kind: filled,
  agency: filled,
  number: filled,
  published: filled,
  url: filled,
  /** `yes` where the file holds only parts of the plan. */
  excerpt: filled.pipe(z.enum(['yes', 'no'], 'excerpt is neither yes nor no').optional()),
})

/** What a person says about a plan; what is absent is read from its text. */
export type Facts = Omit<z.infer<typeof rowSchema>, 'file'>

const factsSchema = z.object({
  title: z.string().optional(),
  issuer: z.string().optional(),
  code: z.string().optional(),
  year: z.number().optional(),
  kind: z.string().optional(),
  agency: z.string().optional(),
  number: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  excerpt: z.enum(['yes', 'no']).optional(),
})

/** Facts as they were kept. Throws where they are none. */
export function parseFacts(json: unknown): Facts {
  return factsSchema.parse(json)
}

/** What a manifest says, by file name. */
export type Manifest = ReadonlyMap<string, Facts>

/** A manifest that cannot be used; the message names the file and the row. */
export class ManifestError extends Error {
  override name = 'ManifestError'
}

/** Reads a manifest: CSV in UTF-8 with a first line of column names. Throws ManifestError. */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ManifestError(`${path}: cannot be read`, { cause: error })
  })
  return parseManifest(text, path)
}

/** Reads a manifest's text; `path` is for messages. Rows count from 1, the column names' line. */
export function parseManifest(text: string, path: string): Manifest {
  const rows = parseRows(text, path)
  if (rows.length === 0) throw new ManifestError(`${path}: has no rows`)
  const manifest = new Map<string, Facts>()
  for (const { record, info } of rows) {
    const parsed = rowSchema.safeParse(record)
    if (!parsed.success) throw new ManifestError(`${path}, row ${info.lines}: ${whatIsWrong(parsed.error)}`)
    const { file, ...facts } = parsed.data
    if (manifest.has(file)) throw new ManifestError(`${path}, row ${info.lines}: ${file} stands twice`)
    manifest.set(file, facts)
  }
  return manifest
}

function parseRows(text: string, path: string): { record: unknown; info: { lines: number } }[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true })
  } catch (error) {
    throw new ManifestError(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function whatIsWrong(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys')
    return `unknown column ${issue.keys.join(', ')} (known: ${Object.keys(rowSchema.shape).join(', ')})`
  const column = issue?.path.join('.') ?? ''
  return issue?.code === 'invalid_type'
    ? `the column ${column} is missing`
    : `${issue?.message ?? ''} (column ${column})`
}
