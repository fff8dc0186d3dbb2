import type { Change, Said, YearCell } from '#schema/compare.ts'
import type { Status } from '#schema/statement.ts'
import { statusAfter } from './part.ts'

/** 谋划 → 开工 → 在建 → 建成. */
const LADDER: readonly Status[] = ['propose', 'start', 'advance', 'complete']
const DONE = LADDER.length

type Stepped = Pick<Said, 'status' | 'aspect' | 'part' | 'confidence' | 'trigger'>
const SURE_ENOUGH = 0.5

/**
 * How far a statement says that a thing is: 1 to 4 for what is reported, half a step less for what is only promised
 * (计划建成 is further than 在建, and short of 建成). Undefined for what is no step of the work: 改造, 运营, support, what is
 * said of another thing of it, and what is less sure than a coin.
 */
export function stepOf(stated: Stepped): number | undefined {
  const status = stated.confidence < SURE_ENOUGH ? undefined : wholeStatusOf(stated)
  const rung = status === undefined ? -1 : LADDER.indexOf(status)
  if (rung < 0) return undefined
  return stated.aspect === 'reported' ? rung + 1 : rung + 0.5
}

/** The status of the work as a whole: done is done only where a word says so and where it is not a stage that is done. */
function wholeStatusOf({ status, part, trigger }: Stepped): Status | undefined {
  const stage = part === undefined ? undefined : statusAfter(part)
  if (part !== undefined && stage === undefined) return undefined
  if (status !== 'complete') return status
  return stage ?? (trigger === undefined ? 'advance' : 'complete')
}

/** The furthest first; the order of the text among the same. */
export function byStep(one: Said, other: Said): number {
  return (stepOf(other) ?? 0) - (stepOf(one) ?? 0) || one.passage.start - other.passage.start
}

/** Reported done as a whole, with nothing of it promised beside: what is done in part goes on. */
function isDone({ said }: YearCell): boolean {
  const isStep = (each: Said) => stepOf(each) !== undefined
  return said.some((each) => stepOf(each) === DONE) && !said.some((each) => each.aspect === 'promised' && isStep(each))
}

function furthest({ said }: YearCell): number | undefined {
  const steps = said.map(stepOf).filter((step) => step !== undefined)
  return steps.length === 0 ? undefined : Math.max(...steps)
}

export interface Step {
  earlier: YearCell
  later: YearCell
  /** True where a plan before the earlier one names it. */
  before: boolean
  /** True where of the later plan only a part is here. */
  isFragment: boolean
}

/** What became of a thing from one plan to the next; null where neither names it. See `CHANGES`. */
export function changeOf({ earlier, later, before, isFragment }: Step): Change | null {
  if (later.state === 'absent') {
    if (earlier.state === 'absent') return null
    if (isDone(earlier)) return 'done'
    return isFragment ? 'unseen' : 'dropped'
  }
  if (isDone(later) && !isDone(earlier)) return 'completed'
  if (earlier.state === 'absent') return before ? 'again' : 'new'
  const [from, to] = [furthest(earlier), furthest(later)]
  return from !== undefined && to !== undefined && to > from ? 'moved' : 'kept'
}
