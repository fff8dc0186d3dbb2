import { describe, expect, it } from 'vitest'
import { changeOf, stepOf } from '#cypher/compare/change.ts'
import { type Followable, followThings } from '#cypher/compare/follow.ts'
import { findIssuer, type Issuer } from '#cypher/compare/issuers.ts'
import { areSimilar, formOf, isShortLine } from '#cypher/compare/name-form.ts'
import { partSpokenOf } from '#cypher/compare/part.ts'
import { fragmentOf, missingBetween } from '#cypher/compare/plans.ts'
import type { Said, YearCell } from '#schema/compare.ts'
import type { EntityType } from '#schema/entity.ts'

const HERE = ['易县']
const thing = (name: string, years: number[], type: EntityType = 'Project'): Followable => ({
  id: `${type} ${name}`,
  name,
  type,
  years,
})
const namesOf = (things: Followable[], exact = false) =>
  followThings(things, HERE, exact).map((thread) => thread.names.map((each) => [each.thing.name, each.why]))

describe('a name reduced to what tells one work from another', () => {
  it.each([
    ['一建道口“平改立”', '一建道口平改立', ''],
    ['一建道口平改立工程', '一建道口平改立', ''],
    ['西三环南延项目', '西三环南延', ''],
    ['易县规划展馆', '规划展馆', ''],
    ['易县医院', '易县医院', ''],
    ['易县城“五纵四横”道路改造提升工程', '五纵四横道路改造提升', ''],
    ['中易水（开发区段）综合治理工程', '中易水开发区段综合治理', ''],
    ['太行水镇二期项目', '太行水镇', '二期'],
    ['滨河北路（一期）工程', '滨河北路', '一期'],
    ['国道112线', '112国道', ''],
    ['清苑区疾控中心新建实验综合楼项目', '清苑区疾控中心实验综合楼', ''],
    ['博视长远终端研发等11个新建项目', '博视长远终端研发', ''],
    ['17所学校校舍提升工程', '学校校舍提升', ''],
  ])('%s is %s, phase “%s”', (name, core, phase) => {
    expect(formOf(name, HERE)).toMatchObject({ core, phase, isTelling: true })
  })

  it.each(['二期项目', '6个前期项目', '配套设施', '重点项目'])('%s names nothing by itself', (name) => {
    expect(formOf(name, HERE).isTelling).toBe(false)
  })

  it.each([
    ['开发区科技孵化产业园', '科技孵化产业园', true],
    ['红薯文化博物馆', '红薯博物馆', true],
    ['燕下都国家考古遗址公园', '燕下都遗址考古公园', true],
    ['112国道穿城段', '112国道穿', false],
    ['易州第一初级中学', '易州第二初级中学', false],
    ['城东客运综合枢纽站', '城西客运综合枢纽站', false],
    ['太行水镇酒店二期', '太行水镇酒店', false],
  ])('%s and %s: may be the same: %s', (one, other, similar) => {
    expect(areSimilar(formOf(one, HERE), formOf(other, HERE))).toBe(similar)
  })

  it.each([
    ['长辽通高铁', '长春经辽源梅河口至通化高铁', true],
    ['雄忻高铁', '雄安至忻州高铁', true],
    ['长辽通高铁', '长春经辽源梅河口至白城高铁', false],
    ['长通铁路', '长春经辽源至通化高铁', false],
  ])('%s is short for %s: %s', (short, long, is) => {
    expect(isShortLine(formOf(short, HERE), formOf(long, HERE))).toBe(is)
  })
})

describe('the same thing over plans', () => {
  it('is one under other words of form and of work', () => {
    expect(namesOf([thing('殡葬管理所改（扩）建二期工程', [2023]), thing('殡葬管理所二期工程', [2024])])).toEqual([
      [
        ['殡葬管理所二期工程', 'name'],
        ['殡葬管理所改（扩）建二期工程', 'works'],
      ],
    ])
  })

  it('is not one in two phases, nor a river in the works of a year', () => {
    expect(namesOf([thing('太行水镇', [2018], 'Area'), thing('太行水镇二期项目', [2019])])).toHaveLength(2)
    expect(namesOf([thing('金线河', [2022], 'Waterbody'), thing('金线河治理工程', [2023])])).toHaveLength(2)
  })

  it('follows each of several works in one name', () => {
    const [hospital, both] = namesOf([
      thing('易县中医院', [2018, 2020], 'Hospital'),
      thing('中医院迁建项目', [2020]),
      thing('中医院迁建、县医院医技综合楼项目', [2019]),
    ])
    expect(hospital).toEqual([
      ['易县中医院', 'name'],
      ['中医院迁建项目', 'works'],
      ['中医院迁建、县医院医技综合楼项目', 'part'],
    ])
    expect(both).toEqual([['中医院迁建、县医院医技综合楼项目', 'name']])
    const [road] = namesOf([thing('易兴路东延工程', [2019]), thing('易兴路东延与易定线连通工程', [2018])])
    expect(road).toEqual([
      ['易兴路东延工程', 'name'],
      ['易兴路东延与易定线连通工程', 'part'],
    ])
  })

  it('is only perhaps one when names are alike, and never when one plan names both', () => {
    const [thread] = followThings([thing('红薯博物馆', [2020, 2021]), thing('红薯文化博物馆', [2022])], HERE)
    expect(thread).toMatchObject({ sure: false })
    expect(thread?.names.map(({ why }) => why)).toEqual(['name', 'similar'])
    expect(namesOf([thing('红薯博物馆', [2020, 2022]), thing('红薯文化博物馆', [2022])])).toHaveLength(2)
  })

  it('of sectors and companies only by the whole name, but for a type in letters', () => {
    const sectors = [thing('新能源汽车', [2022], 'Sector'), thing('新能源汽车改造', [2023], 'Sector')]
    expect(namesOf(sectors, true)).toHaveLength(2)
    const technology = [thing('无级变速器', [2022], 'Technology'), thing('无级变速器AST', [2023], 'Technology')]
    expect(namesOf(technology, true)).toHaveLength(1)
  })
})

const PASSAGE = { id: 'p', start: 0, end: 100 }
const stated = (text: string, name: string, trigger: string) => ({
  trigger,
  passage: {
    ...PASSAGE,
    text,
    highlights: [[text.indexOf(name), text.indexOf(name) + name.length] as [number, number]],
  },
})

describe('of what a sentence speaks', () => {
  it.each([
    ['确保一建道口“平改立”、红五星立交桥7月建成通车', '一建道口“平改立”', '建成通车', undefined],
    ['易水学派博物馆如期开馆。', '易水学派博物馆', '开馆', undefined],
    ['完成龙西路、狼牙山连接线和黄武路建设，', '狼牙山连接线', '完成', undefined],
    ['清西陵服务区建成投用，', '清西陵', '建成投用', '服务区'],
    ['区中医院新院区完成前期手续办理。', '区中医院新院区', '完成', '前期'],
    ['燕都古城二期完成主体工程。', '燕都古城', '完成', '主体'],
    ['易水湖环湖路基本建成，', '易水湖环湖路', '建成', '基本'],
    ['朝阳路地下污水管线改造完成，', '朝阳路', '完成', '地下污水管线'],
    ['推进市中心医院南迁、中医大厦投入使用', '市中心医院', '推进', undefined],
    ['保定职教园区一期开工建设，', '保定职教园区', '开工建设', '一期'],
  ])('%s says of %s by %s: %s', (text, name, trigger, part) => {
    expect(partSpokenOf(stated(text, name, trigger))).toBe(part)
  })
})

const said = (words: Partial<Said>): Said => ({
  status: 'advance',
  aspect: 'promised',
  trigger: '推进',
  confidence: 0.9,
  name: 'x',
  entityId: 'x',
  document: { id: 'd', title: 'd' },
  passage: { ...PASSAGE, text: '', highlights: [] },
  ...words,
})
const cell = (...statements: Partial<Said>[]): YearCell => ({
  state: statements.length > 0 ? 'said' : 'absent',
  said: statements.map(said),
  mentions: statements.length,
})
const change = (earlier: YearCell, later: YearCell, more: { before?: boolean; isFragment?: boolean } = {}) =>
  changeOf({ earlier, later, before: false, isFragment: false, ...more })
const BUILT = { status: 'complete', aspect: 'reported' } as const

describe('from one plan to the next', () => {
  it('a promise of completion is further than work under way, and no completion', () => {
    expect(stepOf(said({ status: 'complete' }))).toBeGreaterThan(stepOf(said({ aspect: 'reported' })) ?? 9)
    expect(change(cell({}), cell({ status: 'complete' }))).toBe('moved')
    expect(change(cell({}), cell(BUILT))).toBe('completed')
  })

  it.each([
    ['what was not named before and is reported built', cell(), cell(BUILT), 'completed'],
    ['what is reported built and promised still', cell({}), cell(BUILT, { status: 'complete' }), 'moved'],
    ['what was reported built before', cell(BUILT), cell(BUILT), 'kept'],
    ['a stage that is done', cell({ aspect: 'reported' }), cell({ ...BUILT, part: '主体' }), 'kept'],
    ['papers that are ready', cell({ status: 'start' }), cell({ ...BUILT, part: '手续' }), 'kept'],
    ['another thing of it that is built', cell({}), cell({ ...BUILT, part: '服务区' }), 'kept'],
    [
      'built by no word of the text',
      cell({}),
      cell({ status: 'complete', aspect: 'reported', confidence: 0.4 }),
      'kept',
    ],
    ['the same said again', cell({ status: 'propose' }), cell({ status: 'propose' }), 'kept'],
    ['what is named for the first time', cell(), cell({}), 'new'],
    ['what is named no more', cell({}), cell(), 'dropped'],
    ['what was built and is named no more', cell(BUILT), cell(), 'done'],
    ['what neither names', cell(), cell(), null],
  ])('%s', (_, earlier, later, expected) => {
    expect(change(earlier, later)).toBe(expected)
  })

  it('nothing is missing from a plan of which only a part is here', () => {
    expect(change(cell({}), cell(), { isFragment: true })).toBe('unseen')
  })

  it('what an earlier plan named is not new', () => {
    expect(change(cell(), cell({}), { before: true })).toBe('again')
  })
})

describe('a part of a plan', () => {
  const plan = { kind: '政府工作报告', chars: 12_000, excerpt: false, hasReview: true, hasTasks: true }

  it('is one that says so, a report without tasks, or one far shorter than is usual', () => {
    const like = [plan, { ...plan, chars: 10_000 }, { ...plan, chars: 14_000 }]
    expect(fragmentOf(plan, like)).toBeUndefined()
    expect(fragmentOf({ ...plan, excerpt: true }, like)).toBe('marked')
    expect(fragmentOf({ ...plan, hasTasks: false }, like)).toBe('review-only')
    expect(fragmentOf({ ...plan, chars: 4_000 }, [...like, { ...plan, chars: 4_000 }])).toBe('short')
  })

  it('is not told by length where too few plans say what is usual, nor by headings that nobody found', () => {
    expect(fragmentOf({ ...plan, chars: 4_000 }, [plan, { ...plan, chars: 4_000 }])).toBeUndefined()
    expect(fragmentOf({ ...plan, hasReview: false, hasTasks: false }, [plan])).toBeUndefined()
  })

  it('years between', () => {
    expect(missingBetween(2020, 2025, [2020, 2022, 2025])).toEqual([2021, 2023, 2024])
    expect(missingBetween(2022, 2023, [])).toEqual([])
  })
})

describe('an issuer', () => {
  const issuer = (name: string, above: string, plans: number, aliases: string[] = []): Issuer => ({
    id: `${above} ${name}`,
    name,
    aliases,
    plans,
    above: [above],
  })
  const all = [
    issuer('清苑区', '保定市', 6, ['清苑']),
    issuer('清苑县', '保定市', 4, ['清苑']),
    issuer('朝阳区', '北京市', 3),
    issuer('朝阳区', '长春市', 1),
    issuer('朝阳县', '朝阳市', 1),
    issuer('易县', '保定市', 7),
  ]

  it('is found by name or short name, with its other name at other times', () => {
    expect(findIssuer(all, '清苑')).toMatchObject({ issuer: { name: '清苑区' }, formerly: [{ name: '清苑县' }] })
    expect(findIssuer(all, '易县')).toMatchObject({ issuer: { name: '易县' }, formerly: [] })
  })

  it('of several with one name the one with most plans, the others told', () => {
    const found = findIssuer(all, '朝阳区')
    expect(found).toMatchObject({ issuer: { above: ['北京市'] }, formerly: [], others: [{ above: ['长春市'] }] })
    expect(findIssuer(all, '雄县')).toBeUndefined()
  })
})
