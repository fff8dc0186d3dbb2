import { describe, expect, it } from 'vitest'
import { loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { readModel } from '#ingest/relate/model.ts'
import { relate } from '#ingest/relate/relate.ts'
import { findTriggers, readTriggers } from '#ingest/relate/triggers.ts'
import { readTrust, trust } from '#ingest/relate/trust.ts'
import { giveNames } from './given-names.ts'

const lexicon = await loadLexicon()

function read(marked: string) {
  const { segmented, linked, nameOf } = giveNames(marked, lexicon.regions)
  return relate(segmented, linked, lexicon).map((statement) => ({
    ...statement,
    said: [nameOf(statement.headId), statement.type, nameOf(statement.tailId), statement.status]
      .filter((word) => word !== undefined)
      .join(' '),
  }))
}
const said = (marked: string) => read(marked).map((statement) => statement.said)

describe('what the issuer says of a name', () => {
  it.each([
    ['开工建设{{琵琶广场|Facility}}。', ['辽源市 PLANS 琵琶广场 start']],
    [
      '启动{{泰安大路|Road}}、{{福民大街|Road}}等21个路桥工程建设。',
      ['辽源市 PLANS 泰安大路 start', '辽源市 PLANS 福民大街 start'],
    ],
    [
      '确保{{一建道口改造|Project}}、{{红五星立交桥|Bridge}}7月建成通车。',
      ['辽源市 PLANS 一建道口改造 complete', '辽源市 PLANS 红五星立交桥 complete'],
    ],
    [
      '持续推进{{东辽河|Waterbody}}、{{大梨树河|Waterbody}}岸带生态修复。',
      ['辽源市 PLANS 东辽河 renovate', '辽源市 PLANS 大梨树河 renovate'],
    ],
    ['开展{{长辽通高铁|Railway}}前期工作。', ['辽源市 PLANS 长辽通高铁 propose']],
    ['大力发展{{生态经济|Sector}}。', ['辽源市 SUPPORTS 生态经济 support']],
    [
      '有序推进{{建投|Company}}、{{智投|Company}}等国企市场化改革。',
      ['辽源市 SUPPORTS 建投 reform', '辽源市 SUPPORTS 智投 reform'],
    ],
    [
      '深化{{盐城|Region|盐城市}}、{{沈阳|Region|沈阳市}}等地科技交流合作。',
      ['辽源市 COOPERATES_WITH 盐城市', '辽源市 COOPERATES_WITH 沈阳市'],
    ],
  ])('%s', (marked, expected) => {
    expect(said(marked)).toEqual(expected)
  })

  it.each([
    ['the issuer plans nothing of itself', '吸引更多年轻人才扎根{{辽源|Region|辽源市}}。'],
    ['a policy is no thing that is built or supported', '深化{{“放管服”改革|Policy}}。'],
    ['a sector that only modifies is not promoted', '规模以上{{工业|Sector}}企业达到100户。'],
  ])('%s', (_rule, marked) => {
    expect(said(marked)).toEqual([])
  })
})

describe('what a name says of another', () => {
  it.each([
    [
      'a zone lies in the city of its name',
      '走进{{{{吉林|Region|吉林省}}某某经济开发区|Park}}。',
      '某某经济开发区',
      'LOCATED_IN 吉林省',
    ],
    [
      'works improve the river that they name',
      '推进{{{{佛寺水库|Waterbody}}清淤工程|Project}}。',
      '佛寺水库清淤工程',
      'IMPROVES 佛寺水库',
    ],
    [
      'a road leads to both ends of its name',
      '推进{{{{大板镇|Region}}至{{新民市|Region}}高速|Road}}建设。',
      '大板镇至新民市高速',
      'CONNECTS 新民市',
    ],
    [
      'a firm runs the project that bears its name',
      '推进{{{{双天集团|Company}}屠宰加工项目|Project}}建设。',
      '双天集团',
      'UNDERTAKES 双天集团屠宰加工项目',
    ],
  ])('%s', (_rule, marked, head, tie) => {
    expect(said(marked).filter((statement) => statement.includes(head) && statement.endsWith(tie))).toHaveLength(1)
  })
})

describe('a statement carries its grounds', () => {
  it('names the word that signals it, when it is due, and that it is a promise', () => {
    const [statement] = read('确保{{红五星立交桥|Bridge}}7月建成通车。')
    expect(statement).toMatchObject({
      status: 'complete',
      trigger: '建成通车',
      due: '7月',
      aspect: 'promised',
      rule: 'frame:complete',
    })
  })

  it('a review reports what a plan promises', () => {
    const marked =
      '一、2022年工作回顾\n{{红五星立交桥|Bridge}}建成通车。\n二、2023年重点工作\n开工建设{{琵琶广场|Facility}}。'
    expect(read(marked).map(({ said, aspect }) => [said, aspect])).toEqual([
      ['辽源市 PLANS 红五星立交桥 complete', 'reported'],
      ['辽源市 PLANS 琵琶广场 start', 'promised'],
    ])
  })

  it('is stated once, at the first sentence, however often the text repeats it', () => {
    const statements = read('大力发展{{装备制造|Sector}}。加快发展{{装备制造|Sector}}。')
    expect(statements).toHaveLength(1)
    expect(statements[0]?.passageId).toBe('doc-test-p0')
  })

  it('has an id of its own and the same each time', () => {
    const marked = '启动{{泰安大路|Road}}、{{福民大街|Road}}建设。'
    const ids = read(marked).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
    expect(read(marked).map(({ id }) => id)).toEqual(ids)
  })
})

describe('how sure a statement is', () => {
  const statement = (rule: string) => ({ rule, confidence: 0.9 })
  const rules = readTrust([
    { rule: 'frame:start', made: '161', sure: '0.9', right: '0.8' },
    { rule: 'context:cooperate', made: '69', sure: '0.88', right: '0.13' },
  ])

  it('follows how often its rule was right, and a rule that is mostly wrong says nothing', () => {
    expect(trust([statement('frame:start'), statement('context:cooperate')], rules)).toEqual([
      { rule: 'frame:start', confidence: 0.8 },
    ])
  })

  it('is the model’s own word where the rule was not measured', () => {
    expect(trust([statement('frame:other')], rules)).toEqual([statement('frame:other')])
  })
})

describe('the tables that people edit', () => {
  it('are refused with the row where a word, a status or a weight is wrong', () => {
    const row = { word: '开工', plans: 'begin', supports: '', other: '', where: 'both', note: '' }
    expect(() => readTriggers([row])).toThrow('seeds/triggers.csv, row 2')
    expect(() => readModel('seeds/relate/issuer.tsv', 'verb=开工\tPLANS.start x\n', ['PLANS.start'])).toThrow(
      'seeds/relate/issuer.tsv: bad row verb=开工',
    )
    expect(() => readTrust([{ rule: 'frame:start', made: '1', sure: 'very', right: '0.8' }])).toThrow(
      'seeds/relate/rules.csv',
    )
  })

  it('give the longest trigger at a place, none inside another', () => {
    const row = (word: string, plans: string) => ({ word, plans, supports: '', other: '', where: 'both', note: '' })
    const triggers = readTriggers([row('建设', 'advance'), row('开工', 'start'), row('开工建设', 'start')])
    const hits = findTriggers(triggers, '年内开工建设，加快建设', 0, 11)
    expect(hits.map(({ trigger, start }) => [trigger.word, start])).toEqual([
      ['开工建设', 2],
      ['建设', 9],
    ])
  })
})
