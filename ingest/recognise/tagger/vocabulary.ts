import type { TaggerInput } from './inputs.ts'

/** What the tagger knows by number: 0 is nothing, 1 what it does not know, then the symbols in their order. */
export interface TaggerVocabulary {
  chars: string[]
  pairs: string[]
  words: string[]
  tags: string[]
  /** Columns of the marks, from 0. */
  marks: string[]
}

/** A stretch in numbers. */
export interface NumberedInput {
  chars: number[]
  pairs: number[]
  words: number[]
  tags: number[]
  /** Pairs of a character's place and a column; marks that are not known are left out. */
  marks: [number, number][]
}

/** A function that numbers stretches by the vocabulary. */
export function numberBy(vocabulary: TaggerVocabulary): (input: TaggerInput) => NumberedInput {
  const table = (symbols: readonly string[], first: number) =>
    new Map(symbols.map((symbol, index) => [symbol, index + first]))
  const chars = table(vocabulary.chars, 2)
  const pairs = table(vocabulary.pairs, 2)
  const words = table(vocabulary.words, 2)
  const tags = table(vocabulary.tags, 2)
  const marks = table(vocabulary.marks, 0)
  const number = (symbols: readonly string[], known: Map<string, number>) =>
    symbols.map((symbol) => (symbol === '' ? 0 : (known.get(symbol) ?? 1)))
  return (input) => ({
    chars: number(input.chars, chars),
    pairs: number(input.pairs, pairs),
    words: number(input.words, words),
    tags: number(input.tags, tags),
    marks: input.marks.flatMap(([at, mark]): [number, number][] => {
      const column = marks.get(mark)
      return column === undefined ? [] : [[at, column]]
    }),
  })
}
