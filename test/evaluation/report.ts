import {
  mentionFaults,
  mentionReliability,
  type Read,
  type Reliability,
  scoreEntities,
  statementFaults,
  statementReliability,
} from './summary.ts'

/** Lines for a person: one thing one entity, how far confidence can be trusted, and what went wrong by kind. */
export function describeDocuments(documents: readonly Read[]): string[] {
  const { precision, recall, f1, found } = scoreEntities(documents)
  return [
    `entities (B³ over ${found} mentions)  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    ...reliability('mentions', mentionReliability(documents)),
    ...reliability('statements', statementReliability(documents)),
    'mentions by type: expected, right, with another type, with other ends, missed; invented',
    ...mentionFaults(documents).map(
      ({ type, expected, right, otherType, boundary, missed, invented }) =>
        `  ${type.padEnd(14)}${columns([expected, right, otherType, boundary, missed, invented])}`,
    ),
    'statements by kind: expected, right, a name not found, another kind, nothing said',
    ...statementFaults(documents).map(
      ({ kind, expected, right, noName, otherKind, unsaid }) =>
        `  ${kind.padEnd(18)}${columns([expected, right, noName, otherKind, unsaid])}`,
    ),
  ]
}

const columns = (numbers: readonly number[]) => numbers.map((number) => String(number).padStart(6)).join('')

function reliability(what: string, rows: readonly Reliability[]): string[] {
  return [
    `${what} by confidence: from, found, mean confidence, share that is right`,
    ...rows.map(
      ({ from, found, sure, right }) =>
        `  ${from.toFixed(2)}${String(found).padStart(8)}  ${sure.toFixed(3)}  ${right.toFixed(3)}`,
    ),
  ]
}
