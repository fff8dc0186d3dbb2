import type { Statement } from '#schema/document.ts'
import { cell, type SeedRow } from '../lexicon/seed.ts'

/** How often a rule was right on annotated plans of issuers that had taught nothing, and how sure its model was. */
export interface Trust {
  sure: number
  right: number
}
export type TrustByRule = ReadonlyMap<string, Trust>

const FILE = 'relate/rules.csv'
/** A rule that is wrong more often than this says nothing: it costs more lines that mislead than it gives that help. */
const LEAST = 0.4

/** Takes the rows of rules.csv; throws with the row where one is no number. */
export function readTrust(rows: readonly SeedRow[]): TrustByRule {
  return new Map(
    rows.map((row) => {
      const [sure, right] = [Number(cell(row, 'sure', FILE)), Number(cell(row, 'right', FILE))]
      if (Number.isNaN(sure) || Number.isNaN(right))
        throw new Error(`seeds/${FILE}: bad row ${Object.values(row).join(',')}`)
      return [cell(row, 'rule', FILE), { sure, right }]
    }),
  )
}

/**
 * Brings the models' probabilities down to what was measured: a statement is as sure as its rule was right, more or
 * less by the model's own probability. Drops what rests on a rule that is mostly wrong; a rule without a measure
 * keeps the model's word.
 */
export function trust<S extends Pick<Statement, 'rule' | 'confidence'>>(
  statements: readonly S[],
  rules: TrustByRule,
): S[] {
  return statements.flatMap((statement) => {
    const { sure, right } = rules.get(statement.rule) ?? { sure: 1, right: 1 }
    if (right < LEAST) return []
    return [{ ...statement, confidence: Math.round(Math.min(1, (statement.confidence * right) / sure) * 1000) / 1000 }]
  })
}
