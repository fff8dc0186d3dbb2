import type { StatementKnowledge } from '#ingest/relate/knowledge.ts'
import { readModel } from '#ingest/relate/model.ts'
import { ISSUER_OUTCOMES, TARGET_OUTCOMES, TIE_OUTCOMES } from '#ingest/relate/outcomes.ts'
import type { Triggers } from '#ingest/relate/triggers.ts'
import type { learnTables } from './learn-statements.ts'

/** Tables that were just learned, as `relate` uses them; how far each rule is trusted is not in them. */
export function knowledgeOf(
  tables: ReturnType<typeof learnTables>,
  triggers: Triggers,
): Omit<StatementKnowledge, 'rules'> {
  return {
    triggers,
    issuer: readModel('issuer.tsv', tables.issuer, ISSUER_OUTCOMES),
    inside: readModel('inside.tsv', tables.inside, TIE_OUTCOMES),
    beside: readModel('beside.tsv', tables.beside, TIE_OUTCOMES),
    target: readModel('target.tsv', tables.target, TARGET_OUTCOMES),
  }
}
