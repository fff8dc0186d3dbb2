import type { EntityType } from '#schema/entity.ts'
import type { Candidate } from '../model.ts'
import type { Choice } from './choose.ts'
import type { Sentence } from './sentence.ts'

/**
 * How often a candidate of the rule and type that nothing chosen overlaps is a name, measured on annotated plans of
 * issuers that neither tagger nor weights had seen (right + 1 of found + 2, since some are few). Those below one in two are
 * left out.
 */
const SHARES: Readonly<Record<string, Partial<Record<EntityType, number>>>> = {
  'division-near': { Region: 0.83 },
  'division-short-near': { Region: 0.88 },
  gazetteer: {
    Waterbody: 0.76,
    Area: 0.87,
    Company: 0.6,
    Road: 0.75,
    Railway: 0.67,
    Park: 0.67,
    University: 0.75,
    Facility: 0.75,
  },
  'numbered-road': { Road: 0.67 },
  'context-hospital': { Hospital: 0.75 },
}

/**
 * What the proposers are sure of though the words around it did not convince the model: 湖北 in 充分发挥湖北山水资源优势.
 * Only whole words (no 唐县 in 高唐县) and what overlaps nothing chosen; of several the surest, then the longest.
 */
export function addSure(sentence: Sentence, chosen: readonly Choice[]): Choice[] {
  const { pieces, boundaries } = sentence
  const found: Choice[] = []
  for (let from = 0; from < pieces.length; from++) {
    for (const { to, candidate } of sentence.candidatesFrom(from)) {
      const confidence = SHARES[candidate.rule]?.[candidate.type]
      if (confidence === undefined || !isWhole(candidate, boundaries)) continue
      found.push({ ...candidate, confidence, from, to })
    }
  }
  found.sort((a, b) => b.confidence - a.confidence || b.to - b.from - (a.to - a.from) || a.from - b.from)
  const all = [...chosen]
  for (const choice of found)
    if (!all.some((other) => other.from < choice.to && choice.from < other.to)) all.push(choice)
  return all.sort((a, b) => a.from - b.from)
}

const isWhole = ({ start, end }: Candidate, boundaries: ReadonlySet<number>): boolean =>
  boundaries.has(start) && boundaries.has(end)
