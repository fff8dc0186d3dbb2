import { ISSUER_OUTCOMES, TARGET_OUTCOMES, TIE_OUTCOMES } from '#ingest/relate/outcomes.ts'
import type { RegionTree } from '#ingest/lexicon/regions.ts'
import type { Triggers } from '#ingest/relate/triggers.ts'
import { type Examples, examplesOf } from './examples.ts'
import type { Given } from './given.ts'
import { type Example, learn, writeTable } from './log-linear.ts'

/** The tables of weights that some annotated plans teach, by file name under seeds/relate. */
export function learnTables(
  given: readonly Given[],
  triggers: Triggers,
  regions: RegionTree,
): Record<keyof Examples, string> {
  const examples = given.map((plan) => examplesOf(plan, triggers, regions))
  const all = (kind: keyof Examples): Example[] => examples.flatMap((each) => each[kind])
  const table = (kind: keyof Examples, outcomes: readonly string[], rare: number) =>
    writeTable(learn(all(kind), outcomes.length, rare), outcomes)
  return {
    issuer: table('issuer', ISSUER_OUTCOMES, 3),
    inside: table('inside', TIE_OUTCOMES, 2),
    beside: table('beside', TIE_OUTCOMES, 5),
    target: table('target', TARGET_OUTCOMES, 2),
  }
}
