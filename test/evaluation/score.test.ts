import { describe, expect, it } from 'vitest'
import type { Extraction } from '#schema/extract.ts'
import { type Annotated, parseMarks } from './annotation.ts'
import { mention, relation } from '../fixtures/found.ts'
import { scoreDocument } from './score.ts'

const TEXT = '支持{{一汽|Company|中国第一汽车集团}}与{{{{长春|Region|长春市}}高新区|Park}}合作。新增市场主体1.5万户。'

const annotated: Annotated = {
  name: 'x',
  ...parseMarks(TEXT),
  relations: [
    { head: '长春市', relation: 'SUPPORTS', tail: '中国第一汽车集团', status: 'support', evidence: '支持一汽' },
    { head: '中国第一汽车集团', relation: 'COOPERATES_WITH', tail: '长春高新区', status: '', evidence: '合作' },
  ],
  targets: [
    { indicator: '新增市场主体', comparator: '=', value: '15000', unit: '户', evidence: '新增市场主体1.5万户' },
  ],
}

type Target = Extraction['targets'][number]
type Relation = Extraction['relations'][number]

const target = (indicator: string, value: number, unit: string, comparator: Target['comparator'] = '='): Target => ({
  indicator,
  comparator,
  value,
  unit,
  year: null,
  due: null,
  firmness: null,
  about: null,
  start: 0,
  end: 0,
})

/** [right, found, expected] of a measure. */
function counts(found: Partial<Extraction>, measure: string): number[] {
  const scores = scoreDocument(annotated, { mentions: [], relations: [], targets: [], ...found }).tallies.scores()
  const score = scores.get(measure)
  return score ? [score.right, score.found, score.expected] : []
}

describe('marks', () => {
  it('are taken out, and what stands inside another is kept beside it', () => {
    expect(annotated.text).toBe('支持一汽与长春高新区合作。新增市场主体1.5万户。')
    expect(annotated.mentions.map(({ start, end, surface, canonical }) => [start, end, surface, canonical])).toEqual([
      [2, 4, '一汽', '中国第一汽车集团'],
      [5, 10, '长春高新区', '长春高新区'],
      [5, 7, '长春', '长春市'],
    ])
  })
})

describe('a mention', () => {
  const mentions = [
    mention(2, 4, 'Company', { canonical: '第一汽车' }),
    mention(5, 7, 'Area', { canonical: '长春市' }),
    mention(5, 7, 'Area', { canonical: '长春市' }),
    mention(5, 10, 'Park', { canonical: '长春 高新区' }),
  ]
  it.each([
    ['is right by offsets and type, and counts once', 'mention', [2, 3, 3]],
    ['is right by offsets alone', 'mention.span', [3, 3, 3]],
    ['is right by group', 'mention.group', [3, 3, 3]],
    ['inside another is left out of the outermost', 'outer', [2, 2, 2]],
    ['is counted for its type', 'type.Region', [0, 0, 1]],
    ['has its name compared where it was found, but for white space', 'canonical', [1, 2, 2]],
    ['has its name counted apart where it is not as written', 'canonical.changed', [0, 1, 1]],
  ])('%s', (_, measure, expected) => {
    expect(counts({ mentions }, measure)).toEqual(expected)
  })
})

describe('a statement', () => {
  it.each<[string, Relation[], string, number[]]>([
    ['is right as a triple', [relation('长春市', 'SUPPORTS', '中国第一汽车集团')], 'relation', [1, 1, 2]],
    ['of cooperation has no direction', [relation('长春高新区', 'COOPERATES_WITH', '中国第一汽车集团')], 'relation', [1, 1, 2]],
    ['else has one', [relation('中国第一汽车集团', 'SUPPORTS', '长春市')], 'relation', [0, 1, 2]],
    ['needs its status where that is asked', [relation('长春市', 'SUPPORTS', '中国第一汽车集团')], 'relation.status', [0, 1, 2]],
    ['with its status is right', [relation('长春市', 'SUPPORTS', '中国第一汽车集团', { status: 'support' })], 'relation.status', [1, 1, 2]],
    ['said twice is one', [relation('长春市', 'SUPPORTS', '中国第一汽车集团'), relation('长春市', 'SUPPORTS', '中国第一汽车集团')], 'relation', [1, 1, 2]],
  ])('%s', (_, relations, measure, expected) => {
    expect(counts({ relations }, measure)).toEqual(expected)
  }) // prettier-ignore

  it('that rests on another sentence is another statement', () => {
    const long = { ...annotated, text: `${annotated.text}${'加快建设。'.repeat(30)}` }
    const found = {
      mentions: [],
      targets: [],
      relations: [relation('长春市', 'SUPPORTS', '中国第一汽车集团', { start: 150, end: 155 })],
    }
    expect(scoreDocument(long, found).tallies.scores().get('relation')).toMatchObject({
      right: 0,
      found: 1,
      expected: 2,
    })
  })
})

describe('a target', () => {
  it.each<[string, Target[], number[]]>([
    ['is right in any scale of its unit', [target('新增市场主体', 1.5, '万户')], [1, 1, 1]],
    ['is right with half of its indicator', [target('市场主体数', 15000, '户')], [1, 1, 1]],
    ['is wrong with another indicator', [target('就业', 15000, '户')], [0, 1, 1]],
    ['is wrong with another number', [target('新增市场主体', 1500, '户')], [0, 1, 1]],
    ['is wrong with another comparator', [target('新增市场主体', 15000, '户', '>=')], [0, 1, 1]],
    ['is right once', [target('新增市场主体', 15000, '户'), target('新增市场主体', 15000, '户')], [1, 2, 1]],
  ])('%s', (_, targets, expected) => {
    expect(counts({ targets }, 'target')).toEqual(expected)
  })
})

describe('scores', () => {
  it('are precision, recall and F1, and every error has a line', () => {
    const { tallies, errors } = scoreDocument(annotated, {
      mentions: [
        mention(2, 4, 'Company', { canonical: '中国第一汽车集团' }),
        mention(0, 2, 'Policy', { canonical: '支持' }),
      ],
      relations: [],
      targets: [],
    })
    const score = tallies.scores().get('mention')
    expect([score?.precision, score?.recall, score?.f1]).toEqual([1 / 2, 1 / 3, 2 / 5])
    expect(errors).toEqual([
      'missed Park «长春高新区» @5',
      'missed Region «长春» @5',
      'wrong  Policy «支持» @0',
      'missed relation 长春市 SUPPORTS 中国第一汽车集团',
      'missed relation 中国第一汽车集团 COOPERATES_WITH 长春高新区',
      'missed target 新增市场主体 = 15000 户',
    ])
  })
})
