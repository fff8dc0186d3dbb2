import type { DocumentText } from '#schema/api/documents.ts'

export type PlanStatement = DocumentText['statements'][number]
export type PlanTarget = DocumentText['targets'][number]

/** What was read out of a sentence. */
export interface SentenceNotes {
  statements: PlanStatement[]
  targets: PlanTarget[]
}

/** Statements and targets by the passage they rest on, in the order of the answer. */
export function notesByPassage({ statements, targets }: DocumentText): Map<string, SentenceNotes> {
  const notes = new Map<string, SentenceNotes>()
  const of = (passageId: string) => {
    const known = notes.get(passageId) ?? { statements: [], targets: [] }
    notes.set(passageId, known)
    return known
  }
  for (const statement of statements) of(statement.passageId).statements.push(statement)
  for (const target of targets) of(target.passageId).targets.push(target)
  return notes
}
