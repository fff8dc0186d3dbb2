import type { TargetDirection } from '#schema/targets.ts'
import { fold } from '../fold.ts'

/**
 * Names of one indicator, the official one first. Only what is the same by definition stands in one line: the income of
 * urban, of rural and of all residents are three, and so are registered and surveyed unemployment.
 */
const SAME: readonly (readonly string[])[] = [
  ['地区生产总值', '生产总值', 'gdp', '地区生产总值(gdp)', '国内生产总值', '地方生产总值'],
  ['一般公共预算收入', '地方一般公共预算收入', '一般公共财政预算收入', '公共财政预算收入', '地方公共财政预算收入'],
  ['规模以上工业增加值', '规上工业增加值', '规模工业增加值', '规模以上工业企业增加值', '规上工业企业增加值'],
  ['社会消费品零售总额', '社会消费品零售额', '社消零总额', '社零总额', '社消零', '全社会消费品零售总额'],
  ['固定资产投资', '固定资产投资额', '固定资产投资总额', '固投'],
  ['外贸进出口总额', '外贸进出口', '进出口总额', '进出口总值', '外贸进出口总值', '外贸进出口额', '货物进出口总额'],
  ['实际利用外资', '实际使用外资', '实际利用外资额'],
  ['居民消费价格涨幅', '居民消费价格', '居民消费价格指数', '居民消费价格总水平', 'cpi'],
  ['居民人均可支配收入', '全体居民人均可支配收入', '全体常住居民人均可支配收入'],
  ['城镇居民人均可支配收入', '城镇常住居民人均可支配收入', '城镇居民可支配收入'],
  ['农村居民人均可支配收入', '农村常住居民人均可支配收入', '农村居民可支配收入'],
  ['城镇新增就业', '新增城镇就业', '城镇新增就业人数', '新增城镇就业人数', '城镇新增就业人员'],
  ['空气质量优良天数比例', '空气质量优良天数占比', '空气质量优良天数比率', '空气优良天数比例', '优良天数比例'],
  ['单位地区生产总值能耗', '单位gdp能耗', '万元gdp能耗', '万元地区生产总值能耗', '单位生产总值能耗'],
  ['研发经费投入强度', '研发投入强度', 'r&d经费投入强度', '全社会研发投入强度', '全社会研发经费投入强度'],
  ['粮食总产量', '粮食产量', '粮食总产'],
  ['粮食播种面积', '粮食种植面积'],
]
const OFFICIAL = new Map(SAME.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)))

const LEAD =
  /^(?:[全我本][省市县区州旗]|[一二三四五六七八九十]是|力争|确保|争取|努力|预计|计划|完成|实现|达到|保持|使|将|其中|年)+/
const TAIL =
  /(?:(?:可比|同比|年均|预期|计划|目标|指标|任务|分别|累计|全年|力争|确保|均|各|要|将|再)|(?:完成|达到?|达|实现|保持|稳定在|控制在|提高到?|增加到?|增速|增长|增幅|突破|超过|约))+$/

/**
 * The name that an indicator is counted under: folded, without what stands around it (全县, 完成, 可比), and the official
 * one of those that mean the same. 全县生产总值完成 is 地区生产总值; 新增高新技术企业 stays apart from 高新技术企业.
 */
export function nameOfIndicator(indicator: string): string {
  const folded = fold(indicator).replace(/["“”]/g, '')
  const kept = folded.replace(LEAD, '').replace(TAIL, '')
  const name = kept.length < 2 ? folded : kept
  return OFFICIAL.get(name) ?? name
}

/** Whether a number is to be reached, or by how much something changes. */
export function directionOf(comparator: string): TargetDirection {
  if (comparator === '+') return 'rise'
  return comparator === '-' ? 'fall' : 'level'
}

/** Numbers under one key measure the same in the same unit. */
export function keyOfIndicator(indicator: string, comparator: string, unit: string): string {
  return `${nameOfIndicator(indicator)} ${directionOf(comparator)} ${unit}`
}
