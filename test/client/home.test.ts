import { describe, expect, it } from 'vitest'
import { pickQuestions } from '#client/home/pick-questions.ts'
import { addSeen, type Seen } from '#client/home/seen.ts'
import { kindsOf, readKindWord } from '#client/entity/kinds.ts'
import { rangesOfNames } from '#client/entity/name-ranges.ts'
import { layBoard, spanOf } from '#client/library/board.ts'
import type { Network, NetworkNode } from '#schema/api/networks.ts'
import { type EntityType, GROUP_OF } from '#schema/entity.ts'

const node = (name: string, type: EntityType, documents: number, issuer = false): NetworkNode => ({
  id: name,
  name,
  type,
  group: GROUP_OF[type],
  aliases: [],
  documents,
  mentions: documents,
  issuer,
})
const edge = (from: string, to: string, kind: 'PLANS' | 'COOPERATES_WITH'): Network['edges'][number] => ({
  id: `${from} ${kind} ${to}`,
  from,
  to,
  kind,
  count: 1,
  years: [],
  statuses: [],
})

describe('the questions to click', () => {
  it('ask about what most plans share, each about another thing', () => {
    const questions = pickQuestions({
      nodes: [
        node('辽源市', 'Region', 2, true),
        node('二道区', 'Region', 1, true),
        node('一汽', 'Company', 2),
        node('吉林大学', 'University', 1),
        node('装备制造', 'Sector', 3),
        node('东北袜业园', 'Park', 2),
      ],
      edges: [
        edge('辽源市', '东北袜业园', 'PLANS'),
        edge('辽源市', '一汽', 'COOPERATES_WITH'),
        edge('二道区', '一汽', 'COOPERATES_WITH'),
      ],
      cut: { shown: 6, of: 6 },
    })
    expect(questions.map(({ ask, about }) => [ask, about.name])).toEqual([
      ['where', '一汽'],
      ['sector', '装备制造'],
      ['plans', '辽源市'],
      ['partners', '二道区'],
      ['network', '东北袜业园'],
    ])
  })

  it('are none where nothing is', () => {
    expect(pickQuestions({ nodes: [], edges: [], cut: { shown: 0, of: 0 } })).toEqual([])
  })
})

describe('what was looked at last', () => {
  it('stands once, the newest first, eight at most', () => {
    const seen = (id: string): Seen => ({ kind: 'entity', id, name: id })
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].reduce<Seen[]>((all, id) => addSeen(all, seen(id)), [])
    expect(many.map(({ id }) => id).join('')).toBe('ihgfedcb')
    expect(
      addSeen(many, seen('c'))
        .map(({ id }) => id)
        .join(''),
    ).toBe('cihgfedb')
  })
})

describe('the coverage board', () => {
  const board = layBoard([
    { region: '二道区', year: 2022, documents: 1 },
    { region: '辽源市', year: 2023, documents: 2 },
    { region: '辽源市', documents: 1 },
  ])

  it('has the regions with most plans first and the unknown year last', () => {
    expect(board.years).toEqual([2022, 2023, undefined])
    expect(board.rows.map(({ region, cells }) => [region, cells])).toEqual([
      ['辽源市', [0, 2, 1]],
      ['二道区', [1, 0, 0]],
    ])
    expect(board.documents).toBe(4)
  })

  it('spans its years', () => {
    expect(spanOf(board.years)).toBe('2022–2023')
    expect(spanOf([2022])).toBe('2022')
    expect(spanOf([undefined])).toBe('')
  })
})

describe('the kinds of statement of an entity', () => {
  it('add up over the types of their ends; sentences that name two things are left out', () => {
    const kinds = kindsOf([
      { kind: 'PLANS', direction: 'out', type: 'Park', neighbours: 2 },
      { kind: 'PLANS', direction: 'out', type: 'Road', neighbours: 3 },
      { kind: 'PART_OF', direction: 'in', type: 'Region', neighbours: 7 },
      { kind: 'TOGETHER', direction: 'both', type: 'Company', neighbours: 9 },
    ])
    expect(kinds).toEqual([
      { type: 'PART_OF', direction: 'in', things: 7 },
      { type: 'PLANS', direction: 'out', things: 5 },
    ])
  })

  it.each([
    ['PLANS-out', { type: 'PLANS', direction: 'out' }],
    ['PLANS-sideways', undefined],
    ['TOGETHER-out', undefined],
    [undefined, undefined],
  ])('%s is read as %j', (word, kind) => {
    expect(readKindWord(word)).toEqual(kind)
  })
})

describe('names marked in the sentence of a statement', () => {
  it('are found wherever they stand', () => {
    expect(rangesOfNames('与一汽合作,为一汽配套', ['一汽', '红旗', ''])).toEqual([
      [1, 3],
      [7, 9],
    ])
  })
})
