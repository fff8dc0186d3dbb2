import { describe, expect, it } from 'vitest'
import type { Extraction } from '#schema/extract.ts'
import { mention, relation } from '../fixtures/found.ts'
import { parseMarks } from './annotation.ts'
import { mentionFaults, mentionReliability, type Read, scoreEntities, statementFaults } from './summary.ts'

function read(
  issuer: string,
  text: string,
  found: Partial<Extraction>,
  relations: Read['annotated']['relations'] = [],
) {
  const annotated = { name: issuer, ...parseMarks(text), relations, targets: [] }
  return {
    annotated,
    found: { document: { issuer }, mentions: [], relations: [], targets: [], ...found } as Read['found'],
  }
}

describe('whether one thing is one entity over plans', () => {
  const own = '改造{{人民大街|Road}}，支持{{一汽|Company|中国第一汽车集团}}'
  const found = (road: string, company: string) => ({
    mentions: [mention(2, 6, 'Road', { entity: road }), mention(9, 11, 'Company', { entity: company })],
  })

  it('人民大街 of two cities are two things, 一汽 is one', () => {
    const apart = [read('辽源市', own, found('road-a', 'yiqi')), read('长春市', own, found('road-b', 'yiqi'))]
    expect(scoreEntities(apart)).toMatchObject({ precision: 1, recall: 1, f1: 1 })
  })

  it('one entity for both streets costs precision, two for one firm cost recall', () => {
    const joined = [read('辽源市', own, found('road', 'yiqi')), read('长春市', own, found('road', 'yiqi'))]
    // of four mentions the two streets share their entity with one other that is another thing
    expect(scoreEntities(joined)).toMatchObject({ precision: 0.75, recall: 1 })
    const split = [read('辽源市', own, found('road-a', 'yiqi')), read('长春市', own, found('road-b', 'faw'))]
    expect(scoreEntities(split)).toMatchObject({ precision: 1, recall: 0.75 })
  })
})

it('of mentions with a confidence of about 0.9, the share that is right', () => {
  const plan = read('辽源市', '改造{{人民大街|Road}}和{{龙首山|Area}}', {
    mentions: [
      mention(2, 6, 'Road', { confidence: 0.92 }),
      mention(7, 10, 'Facility', { confidence: 0.94 }),
      mention(7, 10, 'Area', { confidence: 0.99 }),
    ],
  })
  expect(mentionReliability([plan])).toEqual([
    { from: 0.9, found: 2, sure: expect.closeTo(0.93) as number, right: 0.5 },
    { from: 0.97, found: 1, sure: 0.99, right: 1 },
  ])
})

it('a bridge found as a road, one with a word too much, one missed, one invented', () => {
  const text = '{{胜利大桥|Bridge}}、{{北河大桥|Bridge}}、{{月明河桥|Bridge}}，加快建设'
  const plan = read('保定市', text, {
    mentions: [mention(0, 4, 'Road'), mention(4, 9, 'Bridge'), mention(15, 19, 'Bridge')],
  })
  expect(mentionFaults([plan])).toContainEqual({
    type: 'Bridge',
    expected: 3,
    right: 0,
    otherType: 1,
    boundary: 1,
    missed: 1,
    invented: 1,
  })
})

it('a statement may fail for a name, for its kind, or for nothing said', () => {
  const said = (tail: string) => ({ head: '辽源市', relation: 'SUPPORTS', tail, status: 'support', evidence: '' })
  const plan = read(
    '辽源市',
    '支持甲、乙、丙、丁',
    {
      mentions: ['甲', '乙', '丙'].map((canonical) => mention(0, 1, 'Company', { canonical })),
      relations: [relation('辽源市', 'SUPPORTS', '甲'), relation('辽源市', 'PLANS', '乙')],
    },
    ['甲', '乙', '丙', '丁'].map(said),
  )
  expect(statementFaults([plan])).toEqual([
    { kind: 'SUPPORTS', expected: 4, right: 1, noName: 1, otherKind: 1, unsaid: 1 },
  ])
})
