import type { Change, Said, YearCell } from '#schema/compare.ts'
import type { Status } from '#schema/statement.ts'

/** 谋划 → 开工 → 在建 → 建成. */
const LADDER: readonly Status[] = ['propose', 'start', 'advance', 'complete']

/**
 * How far a statement says that a thing is: 1 to 4 for what is reported, half a step less for what is only promised
 * (计划建成 is further than 在建, and short of 建成). Undefined for what is no step: 改造, 运营, support.
 */
export function stepOf({ status, aspect }: Pick<Said, 'status' | 'aspect'>): number | undefined {
  const rung = status === undefined ? -1 : LADDER.indexOf(status)
  if (rung < 0) return undefined
  return aspect === 'reported' ? rung + 1 : rung + 0.5
}

/** The furthest first; the order of the text among the same. */
export function byStep(one: Said, other: Said): number {
  return (stepOf(other) ?? 0) - (stepOf(one) ?? 0) || one.passage.start - other.passage.start
}

/** Reported done, with nothing of it promised beside: what is done in part goes on. */
function isDone({ said }: YearCell): boolean {
  const isStep = (each: Said) => stepOf(each) !== undefined
  return (
    said.some(({ status, aspect }) => status === 'complete' && aspect === 'reported') &&
    !said.some((each) => each.aspect === 'promised' && isStep(each))
  )
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
