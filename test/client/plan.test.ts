import { describe, expect, it } from 'vitest'
import { layOut } from '#client/plan/lay-out.ts'
import { growTree, type Piece, type PlanMention } from '#client/plan/mention-tree.ts'
import { spotsOf, spotsOfText } from '#client/plan/spots.ts'
import type { DocumentText } from '#schema/api/documents.ts'

const TEXT = '一、工作任务\n深化与一汽合作。推进辽河大路建设。\n(一)园区\n一汽配套。'

const mention = (surface: string, from = 0, more: Partial<PlanMention> = {}): PlanMention => {
  const start = TEXT.indexOf(surface, from)
  const end = start + surface.length
  return {
    start,
    end,
    type: 'Company',
    entityId: surface,
    name: surface,
    nested: false,
    rule: '',
    link: '',
    confidence: 1,
    ...more,
  }
}

const passage = (id: string, kind: 'heading' | 'sentence', words: string, sectionId: string) => {
  const start = TEXT.indexOf(words)
  return { id, ordinal: 0, sectionId, kind, start, end: start + words.length }
}

const section = (id: string, level: number) => ({ id, ordinal: 0, level, heading: '', path: '', start: 0, end: 0 })

const PLAN: Pick<DocumentText, 'text' | 'sections' | 'passages' | 'mentions'> = {
  text: TEXT,
  sections: [section('s1', 1), section('s2', 3)],
  passages: [
    passage('p1', 'heading', '一、工作任务', 's1'),
    passage('p2', 'sentence', '深化与一汽合作。', 's1'),
    passage('p3', 'sentence', '推进辽河大路建设。', 's1'),
    passage('p4', 'heading', '(一)园区', 's2'),
    passage('p5', 'sentence', '一汽配套。', 's2'),
  ],
  mentions: [mention('一汽'), mention('辽河', 0, { nested: true }), mention('一汽', 20)],
}

describe('laying out a plan', () => {
  it('joins the sentences of one line into a paragraph and keeps headings apart', () => {
    const blocks = layOut(PLAN)
    expect(blocks.map(({ kind, passages }) => [kind, passages.map(({ id }) => id)])).toEqual([
      ['heading', ['p1']],
      ['paragraph', ['p2', 'p3']],
      ['heading', ['p4']],
      ['paragraph', ['p5']],
    ])
  })

  it('never goes more than one level deeper from one heading to the next', () => {
    expect(layOut(PLAN).map(({ level }) => level)).toEqual([1, 0, 2, 0])
  })
})

describe('names in names', () => {
  const show = (pieces: Piece[]): unknown[] =>
    pieces.map((piece) =>
      'mention' in piece ? { [piece.mention.name]: show(piece.pieces) } : TEXT.slice(piece.from, piece.to),
    )
  const start = TEXT.indexOf('推进')
  const end = start + '推进辽河大路建设。'.length

  it('holds 辽河 inside 辽河大路', () => {
    expect(show(growTree(start, end, [mention('辽河大路'), mention('辽河')]))).toEqual([
      '推进',
      { 辽河大路: [{ 辽河: ['辽河'] }, '大路'] },
      '建设。',
    ])
  })

  it('leaves out a name that crosses the edge of another', () => {
    expect(show(growTree(start, end, [mention('辽河大路'), mention('大路建设')]))).toEqual([
      '推进',
      { 辽河大路: ['辽河大路'] },
      '建设。',
    ])
  })

  it('gives back the whole text when nothing is named', () => {
    expect(show(growTree(start, end, []))).toEqual(['推进辽河大路建设。'])
  })
})

describe('the places that can be stepped to', () => {
  const plan = PLAN as DocumentText

  it('are the outermost mentions of an entity, with the passage of each', () => {
    expect(spotsOf(plan, '一汽').map(({ passageId }) => passageId)).toEqual(['p2', 'p5'])
    expect(spotsOf(plan, '辽河')).toEqual([])
  })

  it('are the exact words, whatever their case, and none for no words', () => {
    expect(spotsOfText(plan, '合作').map(({ start, end }) => TEXT.slice(start, end))).toEqual(['合作'])
    expect(
      spotsOfText(
        { ...plan, text: '建设5G基站', passages: [{ ...passage('p', 'sentence', '一', 's'), start: 0, end: 6 }] },
        '5g',
      ),
    ).toHaveLength(1)
    expect(spotsOfText(plan, '')).toEqual([])
    expect(spotsOfText(plan, '红旗')).toEqual([])
  })
})
