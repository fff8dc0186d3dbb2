import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'

export type SeedRow = Readonly<Record<string, string | undefined>>

const SEEDS = new URL('../../seeds/', import.meta.url)

/**
 * The rows of a table under `seeds/`, by the names in its first line; an empty cell is ''.
 * Throws with the file's name where it is missing, has no rows, or a row has a wrong number of cells.
 */
export async function readSeed(file: string): Promise<SeedRow[]> {
  const text = await readFile(new URL(file, SEEDS), 'utf8')
  try {
    const rows: SeedRow[] = parse(text, { columns: true, skip_empty_lines: true, bom: true })
    if (rows.length === 0) throw new Error('no rows')
    return rows
  } catch (error) {
    throw new Error(`seeds/${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** A cell that must not be empty; the error names the file and shows the row. */
export function cell(row: SeedRow, column: string, file: string): string {
  const value = row[column]
  if (!value) throw new Error(`seeds/${file}: no ${column} in the row ${Object.values(row).join(',')}`)
  return value
}
