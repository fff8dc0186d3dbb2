import type { Passage } from '#schema/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate, Segmented } from '../model.ts'
import { findCuts } from './cuts.ts'
import { cutWords } from './pieces.ts'
import { proposeHeads } from './propose-heads.ts'
import { proposeNames } from './propose-names.ts'
import { proposePatterns } from './propose-patterns.ts'
import { proposeRegions } from './propose-regions.ts'
import { bySentence, type PassageOdds, type Sentence } from './sentence.ts'
import { readInputs } from './tagger/inputs.ts'
import { SpanOdds } from './tagger/odds.ts'
import type { Emissions } from './tagger/emissions.ts'
import type { Tagger } from './tagger/tagger.ts'

/** What the proposers know: the divisions, the gazetteers, and what names end with. */
export type NameKnowledge = Pick<Lexicon, 'regions' | 'names' | 'heads'>

/** Says where names may stand, each by its own kind of knowledge; whether one does, the chooser decides. */
type Proposer = (segmented: Segmented, lexicon: NameKnowledge) => Candidate[]

const PROPOSERS: readonly Proposer[] = [proposeRegions, proposeNames, proposePatterns, proposeHeads]

/** All that the proposers say of a document, proposer by proposer, each in the order of the text. */
export function propose(segmented: Segmented, lexicon: NameKnowledge): Candidate[] {
  return PROPOSERS.flatMap((proposer) => proposer(segmented, lexicon))
}

/** The passages of a document with their pieces, all that the proposers say, and what the tagger holds of their spans. */
export async function sentencesOf(segmented: Segmented, lexicon: NameKnowledge, tagger: Tagger): Promise<Sentence[]> {
  const { text, passages, tokens } = segmented
  const candidates = propose(segmented, lexicon)
  const emissions = await tagger.read(readInputs(text, passages, tokens, candidates))
  const odds = oddsByPassage(passages, emissions)
  const boundaries = new Set(tokens.flatMap(({ start, end }) => [start, end]))
  const cuts = findCuts(segmented, candidates)
  for (const { outer, inner } of odds)
    for (const offset of [...outer.boundaries(), ...inner.boundaries()]) if (!boundaries.has(offset)) cuts.add(offset)
  return bySentence(passages, cutWords(tokens, cuts), candidates, odds, lexicon.names, boundaries)
}

function oddsByPassage(passages: readonly Passage[], emissions: readonly Emissions[]): PassageOdds[] {
  let next = 0
  return passages.map(({ end }) => {
    const first = next
    while ((emissions[next]?.end ?? Infinity) <= end) next++
    const own = emissions.slice(first, next)
    return { outer: new SpanOdds(own, 'outer'), inner: new SpanOdds(own, 'inner') }
  })
}
