import { describe, expect, it } from 'vitest'
import { loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { findQuantities } from '#ingest/targets/quantity.ts'
import { findTargets } from '#ingest/targets/targets.ts'
import { giveNames } from './given-names.ts'

const lexicon = await loadLexicon()

function read(marked: string) {
  const { segmented, linked } = giveNames(marked, lexicon.regions)
  return findTargets(segmented, linked, lexicon)
}
const said = (marked: string) =>
  read(marked).map(({ indicator, comparator, value, unit }) => `${indicator} ${comparator} ${value} ${unit}`)

describe('a number with its unit, in the base unit, with its bound', () => {
  it.each([
    ['不少于1.5万户', '>= 15000 户'],
    ['10户以上', '>= 10 户'],
    ['突破8000亿元', '> 800000000000 元'],
    ['新增2至3家', '>= 2 家'],
    ['建设3-5个', '>= 3 个'],
    ['控制在3%以内', '<= 3 %'],
    ['增长8%左右', '+ 8 %'],
    ['压缩20%', '- 20 %'],
    ['收入翻一番', '+ 100 %'],
    ['达到95%以上', '>= 95 %'],
    ['500项左右', '= 500 项'],
    ['改造四所', '= 4 所'],
    ['建成二十三条', '= 23 条'],
    ['提高2个百分点', '+ 2 个百分点'],
    ['1,615亩', '= 1615 亩'],
  ])('%s is %s', (text, expected) => {
    expect(findQuantities(text).map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)).toEqual([
      expected,
    ])
  })

  it.each(['2023年3月5日', '第3个', '一批重点企业', '“十四五”时期'])('%s is none', (text) => {
    expect(findQuantities(text)).toEqual([])
  })
})

describe('a goal of the plan', () => {
  it.each([
    ['新增市场主体不少于1.5万户。', ['新增市场主体 >= 15000 户']],
    ['改造提升6个市区游园。', ['改造提升市区游园 = 6 个']],
    [
      '完善重大基础设施，改造供水管道10公里、供热管网30公里，铺设燃气管线10公里。',
      ['改造供水管道 = 10 公里', '供热管网 = 30 公里', '铺设燃气管线 = 10 公里'],
    ],
    ['启动{{泰安大路|Road}}、{{福民大街|Road}}等21个路桥工程建设。', ['启动路桥工程建设 = 21 个']],
    ['力争游客人次、旅游花费均增长10%以上。', ['游客人次 + 10 %', '旅游花费 + 10 %']],
    [
      '确保水果、蔬菜、茶叶产量分别达到2050万吨、4200万吨、19万吨以上。',
      ['水果产量 >= 20500000 吨', '蔬菜产量 >= 42000000 吨', '茶叶产量 >= 190000 吨'],
    ],
  ])('%s', (marked, expected) => {
    expect(said(marked)).toEqual(expected)
  })

  it.each([
    ['a figure of the past year', '一、2022年工作回顾\n过去一年，完成了投资150亿元，同比增长12%，获批项目35个。'],
    ['a number within a name', '推进{{果洛330千伏线路工程|Project}}建设。'],
    ['the most that a measure pays', '对符合条件的企业给予最高500万元资助。'],
  ])('%s is none', (_rule, marked) => {
    expect(said(marked)).toEqual([])
  })

  it('keeps how firmly and until when it is said, what it is about, and where it stands', () => {
    const marked = '确保{{东北袜业园|Park}}年内新增企业20户以上。'
    const [target] = read(marked)
    const { text } = giveNames(marked, lexicon.regions).segmented
    expect(target).toMatchObject({ firmness: '确保', due: '年内', year: 2023, aboutId: 'Park:东北袜业园' })
    expect(text.slice(target?.start, target?.end)).toBe('确保东北袜业园年内新增企业20户以上')
  })
})
