import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate, Segmented } from '../model.ts'

/** Names of the gazetteers wherever they stand, also inside one another; an ambiguous one is marked so by its rule. */
export function proposeNames({ text }: Segmented, { names }: Pick<Lexicon, 'names'>): Candidate[] {
  const candidates: Candidate[] = []
  for (let start = 0; start < text.length; start++) {
    for (const end of names.endsAt(text, start)) {
      for (const { type, ambiguous } of names.named(text.slice(start, end))) {
        const rule = ambiguous ? 'gazetteer-ambiguous' : 'gazetteer'
        candidates.push({ start, end, type, rule, confidence: ambiguous ? 0.2 : 0.6 })
      }
    }
  }
  return candidates
}
