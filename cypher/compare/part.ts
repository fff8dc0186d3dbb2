import type { Said } from '#schema/compare.ts'

const STOP = /[，,。；;：:！!？?\n]/
const MEMBER_END = /[、和及与等（(]/
/** What may stand between a name and its verb, or after a name, and says nothing of a part of it. */
const BESIDE =
  /工程|项目|建设|改造|提升|升级|改扩?建|新建|扩建|迁建|搬迁|[东南西北外]迁|异地|易地|整体|续建|重建|修建|整治|治理|修复|修缮|保护|开发|施工|任务|工作|标准化|高标准|高质量|全线|全部|全面|全力|全速|均|已经?|都|也|将|要|再|正在|正式|正|顺利|如期|加快|加紧|抓紧|积极|稳步|有序|扎实|强力|大力|持续|成功|圆满|相继|陆续|先后|力争|确保|争取|进度|步伐|落地|实施|推进|年内|年底前?|[上下]半年|\d{1,2}月份?(?:底前?)?|\d{4}年|等|的|[“”"‘’（）()《》\s]/g
/** Stages before the works begin, and stages of the works. */
const BEFORE_WORKS = /前期|手续|征地|征迁|征拆|拆迁|征收|选址|托管|立项|可研|设计|招标|招投标|签约|评审|方案|编制|改革/
const OF_WORKS = /基本|部分|初步|主体|封顶|路基/
const STAGE = new RegExp(`${OF_WORKS.source}|${BEFORE_WORKS.source}`)
const FINISHED = /竣工|建成|投入使用|投入运营|投用|投产|通车|交付|开馆|开通|完工|运营|运行/

type Stated = Pick<Said, 'trigger' | 'passage'>

/**
 * Of what only a sentence speaks that names a work: a stage (区中医院新院区完成前期手续办理), another thing of it (清西陵服务区
 * 建成投用 says nothing of 清西陵 as a whole) or a phase (一期). Undefined where it speaks of the work itself, and where the
 * sentence does not tell. Read from the clause of the name that stands nearest the word that signals the statement.
 */
export function partSpokenOf({ trigger, passage: { text, highlights } }: Stated): string | undefined {
  const at = trigger === undefined ? -1 : text.indexOf(trigger)
  const [name] = [...highlights].sort(([one], [other]) => Math.abs(one - at) - Math.abs(other - at))
  if (name === undefined) return undefined
  const [start, end] = name
  const after = text.slice(end).split(STOP, 1)[0] ?? ''
  const before = text.slice(0, start).split(STOP).at(-1) ?? ''
  const verb = trigger === undefined ? -1 : after.indexOf(trigger)
  const own = verb < 0 ? after : after.slice(0, verb)
  const beside = (own.split(MEMBER_END, 1)[0] ?? '').replace(BESIDE, '')
  return stageIn(before, after) ?? (beside.length > 1 ? beside.slice(0, 20) : undefined)
}

/** How far a work is when this part of it is done: 谋划, 在建, or undefined for what is no stage but another thing. */
export function statusAfter(part: string): 'propose' | 'advance' | undefined {
  if (OF_WORKS.test(part)) return 'advance'
  return BEFORE_WORKS.test(part) ? 'propose' : undefined
}

/** A stage before the name (基本建成) or after it, unless the clause says first that it is finished. */
function stageIn(before: string, after: string): string | undefined {
  const early = /基本(?=建成|完成|完工)/.exec(before.slice(-12))
  if (early) return early[0]
  const stage = STAGE.exec(after)
  if (stage === null) return undefined
  const finished = FINISHED.exec(after)
  return finished !== null && finished.index < stage.index ? undefined : stage[0]
}
