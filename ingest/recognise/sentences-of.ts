import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Candidate, Segmented } from '../model.ts'
import { findCuts } from './cuts.ts'
import { cutWords } from './pieces.ts'
import { proposeHeads } from './propose-heads.ts'
import { proposeNames } from './propose-names.ts'
import { proposePatterns } from './propose-patterns.ts'
import { proposeRegions } from './propose-regions.ts'
import { bySentence, type Sentence } from './sentence.ts'

/** What the proposers know: the divisions, the gazetteers, and what names end with. */
export type NameKnowledge = Pick<Lexicon, 'regions' | 'names' | 'heads'>

/** Says where names may stand, each by its own kind of knowledge; whether one does, the chooser decides. */
type Proposer = (segmented: Segmented, lexicon: NameKnowledge) => Candidate[]

const PROPOSERS: readonly Proposer[] = [proposeRegions, proposeNames, proposePatterns, proposeHeads]

/** The passages of a document with their pieces and all that the proposers say. */
export function sentencesOf(segmented: Segmented, lexicon: NameKnowledge): Sentence[] {
  const candidates = PROPOSERS.flatMap((propose) => propose(segmented, lexicon))
  const boundaries = new Set(segmented.tokens.flatMap(({ start, end }) => [start, end]))
  const pieces = cutWords(segmented.tokens, findCuts(segmented, candidates))
  return bySentence(segmented.passages, pieces, candidates, lexicon.names, boundaries)
}
