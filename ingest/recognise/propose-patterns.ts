import type { EntityType } from '#schema/entity.ts'
import type { Candidate, Segmented } from '../model.ts'

interface Pattern {
  rule: string
  type: EntityType
  form: RegExp
}

const ORDINAL = '[一二三四五六七八九十百\\d]+'
const PATTERNS: readonly Pattern[] = [
  // 《辽源市国土空间总体规划》
  { rule: 'title-marks', type: 'Policy', form: /《[^《》\n]{2,60}》/g },
  // “双减”, “一主六双”; whether a programme or a manner of speaking, the words around it tell
  { rule: 'quoted', type: 'Policy', form: /“[^“”\n]{1,40}”|"[^"\n]{1,40}"|「[^「」\n]{1,40}」/g },
  // “千村示范”工程, “五个一”审批服务模式
  {
    rule: 'quoted-and-head',
    type: 'Policy',
    form: /[“"][^“”"\n]{1,30}[”"][^，。；、！？“”《》\s]{0,10}?(?:行动|计划|战略|工程|改革|活动|机制|体系|模式|制度|试点|政策|方案|攻坚战|专项)/g,
  },
  // 国道303绕越线, G1京哈高速, 107国道, S26高速
  {
    rule: 'numbered-road',
    type: 'Road',
    form: /(?:[国省县乡]道)?[GSXY]?\d{1,4}(?:[国省县乡]道|线)|[国省县乡]道[GSXY]?\d{1,4}(?:\p{Script=Han}{0,4}线)?|[GSXY]\d{1,4}(?:\p{Script=Han}{2,4}(?:高速公路|高速|公路|线))?/gu,
  },
  // 地铁6号线, R1线
  {
    rule: 'numbered-railway',
    type: 'Railway',
    form: /(?:轨道交通|地铁)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})号?线/g,
  },
  // 五中, 第四实验小学, 108学校
  {
    rule: 'numbered-school',
    type: 'School',
    form: new RegExp(
      `第?${ORDINAL}(?:中学?|小学?|高中|实验小学|实验中学|学校|幼儿园|幼)(?![\\u4e00-\\u9fff]?[国央心])`,
      'g',
    ),
  },
  // 市中心医院, 县中医院, 吉大一院
  {
    rule: 'context-hospital',
    type: 'Hospital',
    form: new RegExp(
      `[省市县区旗](?:第?${ORDINAL})?(?:中心医院|中西?医[医]?院|人民医院|医院|妇幼保健院|妇幼保健计划生育服务中心|疾控中心|急救中心)`,
      'g',
    ),
  },
  // 党的二十大, 十四届全国人大四次会议
  {
    rule: 'congress',
    type: 'Event',
    form: /党的[一二三]?十[一二三四五六七八九]?大|(?:第?[一二三四五六七八九十]+届)?[^，。；、\s]{0,6}?第?[一二三四五六七八九十]+[届次](?:[二三四五六七八九]中)?(?:全会|党代会|全国代表大会|人大[一二三四五]次会议)/g,
  },
]

/** Names that their form gives away: title marks, quotation marks, numbers of roads, lines, schools and congresses. */
export function proposePatterns({ text }: Segmented): Candidate[] {
  return PATTERNS.flatMap(({ rule, type, form }) =>
    [...text.matchAll(form)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type,
      rule,
      confidence: 0.5,
    })),
  )
}
