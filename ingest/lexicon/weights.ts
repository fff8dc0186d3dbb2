import { readFile } from 'node:fs/promises'
import { ENTITY_TYPES } from '#schema/entity.ts'

/** For each feature its weight for each type, in the order of ENTITY_TYPES. */
export type Weights = ReadonlyMap<string, Float32Array>

/** Reads a table of weights under `seeds/recognise/`. */
export async function readWeights(file: string): Promise<Weights> {
  return parseWeights(await readFile(new URL(`../../seeds/recognise/${file}`, import.meta.url), 'utf8'), file)
}

/**
 * A table of weights: a line for each feature, then a tab, then `Type weight` pairs with spaces between;
 * the weight of `Name` counts for every type.
 * Throws with the file's name where a type is unknown or a weight no number.
 */
export function parseWeights(text: string, file: string): Weights {
  const weights = new Map<string, Float32Array>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const row = new Float32Array(ENTITY_TYPES.length)
    let shared = 0
    const cells = line.slice(tab + 1).split(' ')
    for (let at = 0; at < cells.length; at += 2) {
      const type = ENTITY_TYPES.findIndex((known) => known === cells[at])
      const weight = Number(cells[at + 1])
      if (cells[at] === 'Name') shared = weight
      else if (type < 0 || Number.isNaN(weight)) throw new Error(`seeds/recognise/${file}: bad row ${line}`)
      else row[type] = weight
    }
    for (let type = 0; type < row.length; type++) row[type]! += shared
    weights.set(line.slice(0, tab), row)
  }
  return weights
}
