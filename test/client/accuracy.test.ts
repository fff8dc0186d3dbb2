import { describe, expect, it } from 'vitest'
import { isLittleMeasured, judgeTrust, ofHundred, readFigures } from '#client/accuracy/figures.ts'
import published from '#client/accuracy/figures.json' with { type: 'json' }
import { ENTITY_TYPES } from '#schema/entity.ts'
import { STATEMENT_TYPES } from '#schema/statement.ts'

describe('the published figures', () => {
  it('hold each of the 21 types and the nine kinds once, those with most examples first', () => {
    const { types, statements } = readFigures(published)
    expect(types.map(({ type }) => type).sort()).toEqual([...ENTITY_TYPES].sort())
    expect(statements.map(({ kind }) => kind).sort()).toEqual([...STATEMENT_TYPES].sort())
    const numbers = types.map(({ expected }) => expected)
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one))
  })

  it('have as many names over the types as in all, and an F1 that follows from precision and recall', () => {
    const { mention, types, statements } = readFigures(published)
    expect(types.reduce((sum, { expected }) => sum + expected, 0)).toBe(mention.expected)
    for (const { precision, recall, f1 } of [mention, ...types, ...statements]) {
      expect(Math.abs(f1 - (2 * precision * recall) / (precision + recall || 1))).toBeLessThan(0.002)
    }
  })

  it('tell what annotations call an organization as an association', () => {
    const annotated = published.types.find(({ type }) => type === 'Organization')
    expect(readFigures(published).types.find(({ type }) => type === 'Association')?.expected).toBe(annotated?.expected)
  })

  it.each([
    ['a type is missing', { ...published, types: published.types.slice(1) }],
    ['a type stands twice', { ...published, types: [...published.types.slice(1), published.types[1]] }],
    ['a type is unknown', { ...published, types: [{ ...published.types[0], type: 'Planet' }] }],
    ['a share is above one', { ...published, canonical: 92.6 }],
    ['nothing is said of confidence', { ...published, confidence: [] }],
  ])('are refused where %s', (_why, broken) => {
    expect(() => readFigures(broken)).toThrow()
  })
})

describe('how far confidence is to be trusted', () => {
  it('weighs the bands by what was found in them', () => {
    const bands = [
      { from: 0, found: 100, sure: 0.5, right: 0.4 },
      { from: 0.9, found: 300, sure: 0.95, right: 0.73 },
    ]
    // 100 × 0.10 and 300 × 0.22 are 76 of 400
    expect(judgeTrust(bands)).toEqual({ points: 19, rising: true })
  })

  it('says so when the more confident are less often right', () => {
    const bands = [
      { from: 0, found: 10, sure: 0.6, right: 0.8 },
      { from: 0.9, found: 10, sure: 0.9, right: 0.7 },
    ]
    expect(judgeTrust(bands)).toEqual({ points: 0, rising: false })
  })

  it('leaves out bands in which nothing was found', () => {
    const bands = [
      { from: 0, found: 10, sure: 0.4, right: 0.5 },
      { from: 0.5, found: 0, sure: 0, right: 0 },
      { from: 0.9, found: 10, sure: 0.9, right: 1 },
    ]
    expect(judgeTrust(bands)).toEqual({ points: -10, rising: true })
  })
})

it('a figure of fewer than 40 examples counts as little measured', () => {
  const measure = { precision: 0.8, recall: 0.4, f1: 0.533 }
  expect([39, 40].map((expected) => isLittleMeasured({ ...measure, expected }))).toEqual([true, false])
})

it('shares are told of a hundred', () => {
  expect([0.814, 0.735, 0.05, 1].map(ofHundred)).toEqual([81, 74, 5, 100])
})
