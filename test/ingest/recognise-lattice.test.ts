import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '#schema/entity.ts'
import type { Passage } from '#schema/document.ts'
import { chooseMostProbable } from '#ingest/recognise/choose.ts'
import { listSpans, posteriors } from '#ingest/recognise/lattice.ts'
import type { Sentence } from '#ingest/recognise/sentence.ts'
import { SpanOdds } from '#ingest/recognise/tagger/odds.ts'

/** A sentence of the words given, about which no proposer says anything. */
function sentenceOf(...words: string[]): Sentence {
  let at = 0
  const pieces = words.map((text) => ({ text, tag: 'n', start: at, end: (at += text.length) }))
  const passage: Passage = {
    id: 'p',
    ordinal: 0,
    sectionId: 's',
    kind: 'sentence',
    start: 0,
    end: at,
    text: words.join(''),
  }
  const none = () => new Set<never>()
  return {
    passage,
    pieces,
    odds: { outer: new SpanOdds([], 'outer'), inner: new SpanOdds([], 'inner') },
    candidatesAt: () => [],
    candidatesFrom: () => [],
    boundaries: new Set(pieces.flatMap(({ start, end }) => [start, end])),
    startingAt: none,
    endingAt: none,
    names: {
      named: () => [],
      formsOf: () => [],
      typeOfHead: () => undefined,
      typeOfOpening: () => undefined,
      endsAt: () => [],
    },
  }
}

const surfaces = (sentence: Sentence) =>
  listSpans(sentence).map(([from, to]) =>
    sentence.pieces
      .slice(from, to)
      .map(({ text }) => text)
      .join(''),
  )

describe('which spans may be names', () => {
  it('nothing runs over a comma or a full stop, but over one inside quotation marks', () => {
    const spans = surfaces(sentenceOf('推进', '改革', '，', '“', '甲', '，', '乙', '”', '工程'))
    expect(spans).toContain('推进改革')
    expect(spans).toContain('“甲，乙”工程')
    expect(spans.filter((span) => span.startsWith('改革，'))).toEqual([])
  })

  it('marks are balanced, and no name begins or ends with a joining word', () => {
    const spans = surfaces(sentenceOf('“', '双减', '”', '和', '工程'))
    expect(spans).toEqual(['“双减”', '“双减”和工程', '双减', '工程'])
  })
})

const TYPES = ENTITY_TYPES.length
const SPANS: [number, number][] = [
  [0, 1],
  [0, 2],
]

/** Scores for SPANS as Region and as Park, all other types out of the question. */
function scoresOf(short: number, long: number): Float32Array {
  const scores = new Float32Array(SPANS.length * TYPES).fill(-100)
  scores[ENTITY_TYPES.indexOf('Region')] = short
  scores[TYPES + ENTITY_TYPES.indexOf('Park')] = long
  return scores
}

describe('the probability of a name', () => {
  it('is its share among all ways to cut the sentence', () => {
    // three ways: no name (weight 1), the first piece a Region (weight 2), both pieces a Park (weight 5)
    const found = posteriors(2, SPANS, scoresOf(Math.log(2), Math.log(5)))
    expect(found[ENTITY_TYPES.indexOf('Region')]).toBeCloseTo(2 / 8, 5)
    expect(found[TYPES + ENTITY_TYPES.indexOf('Park')]).toBeCloseTo(5 / 8, 5)
  })

  it('of two names that overlap the likelier one is chosen', () => {
    const sentence = sentenceOf('辽源', '高新区')
    const chosen = chooseMostProbable(sentence, SPANS, posteriors(2, SPANS, scoresOf(Math.log(2), Math.log(5))))
    expect(chosen.map(({ start, end, type }) => [start, end, type])).toEqual([[0, 5, 'Park']])
  })

  it('where nothing is likely, nothing is chosen', () => {
    const sentence = sentenceOf('辽源', '高新区')
    expect(chooseMostProbable(sentence, SPANS, posteriors(2, SPANS, scoresOf(-3, -3)))).toEqual([])
  })
})
