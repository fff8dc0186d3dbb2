import { ENTITY_TYPES } from '#schema/entity.ts'
import type { Candidate } from '../model.ts'
import type { Sentence } from './sentence.ts'

const TYPES = ENTITY_TYPES.length

/** A name at this probability is worth as much as none: where F1 was best on plans of issuers that were left out. */
const WORTH = 0.46

/** A span that was chosen, by piece numbers. */
export interface Choice extends Candidate {
  from: number
  to: number
}

/**
 * Of overlapping spans the set that is worth most: the sum of what each probability is above WORTH. Each span stands
 * for its likeliest type; of equal ones the earlier, longer one. In order of the text.
 */
export function chooseMostProbable(
  sentence: Sentence,
  spans: readonly (readonly [number, number])[],
  probabilities: Float32Array,
): Choice[] {
  const worthy = spans
    .map(([from, to], index) => ({ from, to, ...likeliest(probabilities, index) }))
    .filter(({ confidence }) => confidence > WORTH)
    .sort((a, b) => a.to - b.to || a.from - b.from)
  const best: { worth: number; chosen?: (typeof worthy)[number]; before: number }[] = [{ worth: 0, before: 0 }]
  worthy.forEach((span, index) => {
    let before = index
    while (before > 0 && (worthy[before - 1]?.to ?? 0) > span.from) before--
    const worth = (best[before]?.worth ?? 0) + span.confidence - WORTH
    const without = best[index]?.worth ?? 0
    best.push(worth > without ? { worth, chosen: span, before } : { worth: without, before: index })
  })
  const choices: Choice[] = []
  for (let at = worthy.length; at > 0; at = best[at]?.before ?? 0) {
    const span = best[at]?.chosen
    const start = sentence.pieces[span?.from ?? 0]?.start
    const end = sentence.pieces[(span?.to ?? 0) - 1]?.end
    if (!span || start === undefined || end === undefined) continue
    choices.unshift({ ...span, start, end, rule: ruleOf(sentence, span) })
  }
  return choices
}

function likeliest(probabilities: Float32Array, index: number): Pick<Choice, 'type' | 'confidence'> {
  let type = 0
  for (let other = 1; other < TYPES; other++)
    if ((probabilities[index * TYPES + other] ?? 0) > (probabilities[index * TYPES + type] ?? 0)) type = other
  const confidence = Math.min(1, Math.round((probabilities[index * TYPES + type] ?? 0) * 1000) / 1000)
  return { type: ENTITY_TYPES[type] ?? 'Association', confidence }
}

/** The proposer that said the same; `context` where only the words in and around the name speak for it. */
function ruleOf(sentence: Sentence, span: Pick<Choice, 'from' | 'to' | 'type'>): string {
  const candidates = sentence.candidatesAt(span.from, span.to)
  return candidates.find(({ type }) => type === span.type)?.rule ?? 'context'
}
