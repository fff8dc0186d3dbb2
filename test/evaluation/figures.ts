import { annotationWord, ENTITY_TYPES } from '#schema/entity.ts'
import { mentionReliability, type Read, scoreEntities, statementReliability } from './summary.ts'
import type { Score, Tallies } from './tally.ts'

/** The figures that the client's page on accuracy shows: shares to three places, types and kinds by how often they are expected. */
export function toFigures(total: Tallies, documents: readonly Read[], folds: number): object {
  const scores = total.scores()
  const of = (measure: string) => round(scores.get(measure))
  const byExpected = <Row extends { expected: number }>(rows: Row[]) => rows.sort((a, b) => b.expected - a.expected)
  const rows = (prefix: string, word: 'type' | 'kind', names: readonly string[]) =>
    byExpected(names.flatMap((name) => (scores.has(prefix + name) ? [{ [word]: name, ...of(prefix + name) }] : [])))
  const kinds = [...scores.keys()].flatMap((measure) => /^relation\.([A-Z_]+)$/.exec(measure)?.[1] ?? [])
  const { precision, recall, f1 } = round(scoreEntities(documents))
  const bands = (bandsOf: typeof mentionReliability) =>
    bandsOf(documents).map(({ from, found, sure, right }) => ({ from, found, sure: place(sure), right: place(right) }))
  return {
    plans: documents.length,
    issuers: new Set(documents.map(({ found }) => found.document.issuer)).size,
    folds,
    mention: of('mention'),
    canonical: of('canonical').f1,
    entities: { precision, recall, f1 },
    types: rows('type.', 'type', ENTITY_TYPES.map(annotationWord)),
    statements: rows('relation.', 'kind', kinds),
    status: of('relation.status'),
    target: of('target'),
    confidence: bands(mentionReliability),
    statementConfidence: bands(statementReliability),
  }
}

const place = (share: number) => Math.round(share * 1000) / 1000

function round(score: Score | undefined) {
  const { precision = 0, recall = 0, f1 = 0, expected = 0 } = score ?? {}
  return { precision: place(precision), recall: place(recall), f1: place(f1), expected }
}
