import type { Target } from '#schema/document.ts'
import { dueIn } from '../relate/aspect.ts'
import type { StatementKnowledge } from '../relate/knowledge.ts'
import type { Linked } from '../relate/scene.ts'
import type { Segmented, Token } from '../model.ts'
import { clauseOf, firmnessOf, indicate, type Run } from './indicator.ts'
import { findQuantities, type Quantity } from './quantity.ts'
import { targetFeatures } from './target-features.ts'

/** A number that may be a goal. */
export interface TargetCandidate {
  quantity: Quantity
  /** The quantity before it in its passage. */
  previous: Quantity | undefined
  run: Run
  passageId: string
  passageStart: number
  features: string[]
}

/** From this probability on a number is a goal. */
const SURE = 0.5

/**
 * The numbers that a plan sets as goals, in the order of the text; a number shared out by 各, 均 or 分别 gives one for
 * each thing. Offsets are of the clause from its start to the number's end or the noun that it counts.
 */
export function findTargets(
  segmented: Segmented,
  linked: Linked,
  { statements }: { statements: StatementKnowledge },
): Target[] {
  const { text, document } = segmented
  const targets: Target[] = []
  for (const { quantity, previous, run, passageId, passageStart, features } of targetCandidates(segmented, linked)) {
    if ((statements.target.weigh(features)[1] ?? 0) < SURE) continue
    const clause = clauseOf(text, quantity)
    const due = dueIn(text.slice(clause.start, clause.end)) ?? dueIn(text.slice(passageStart, quantity.start))
    const year = /20\d\d/.exec(due ?? '')?.[0]
    const firmness = firmnessOf(text, passageStart, quantity.start)
    const { comparator, value, unit } = quantity
    for (const [nth, { indicator, start, end }] of indicate(text, quantity, previous, run).entries()) {
      const about = linked.mentions.find((mention) => !mention.nested && mention.start >= start && mention.end <= end)
      targets.push({
        id: `${document.id}-t${quantity.at}-${nth}`,
        indicator,
        comparator,
        value,
        unit,
        ...(year === undefined ? (document.year === undefined ? {} : { year: document.year }) : { year: Number(year) }),
        ...(due === undefined ? {} : { due }),
        ...(firmness === undefined ? {} : { firmness }),
        ...(about === undefined ? {} : { aboutId: about.entityId }),
        passageId,
        start,
        end,
      })
    }
  }
  return targets
}

/** Every number with a unit, with what the model reads of it. */
export function targetCandidates(
  { text, passages, sections, tokens }: Segmented,
  { mentions }: Linked,
): TargetCandidate[] {
  const sectionOf = new Map(sections.map((section) => [section.id, section]))
  const outer = mentions.filter(({ nested }) => !nested)
  const candidates: TargetCandidate[] = []
  let from = 0
  for (const passage of passages) {
    while (from < tokens.length && tokens[from]!.end <= passage.start) from++
    const found = agree(
      text,
      findQuantities(passage.text).map((quantity) => shift(quantity, passage.start)),
    )
    if (found.length === 0) continue
    let to = from
    while (to < tokens.length && tokens[to]!.start < passage.end) to++
    const words: Token[] = tokens.slice(from, to)
    found.forEach(({ quantity, run }, at) => {
      const within = outer.find(({ start, end }) => start <= quantity.at && quantity.at < end)?.type
      const context = {
        text,
        passage,
        section: sectionOf.get(passage.sectionId),
        quantity,
        words,
        within,
        peers: found.length,
      }
      candidates.push({
        quantity,
        previous: found[at - run.nth]?.quantity,
        run,
        passageId: passage.id,
        passageStart: passage.start,
        features: targetFeatures(context),
      })
    })
  }
  return candidates
}

/** Finds the runs, and gives all quantities of one the bounds of its last (…万吨、19万吨以上) and the growth of its first. */
function agree(text: string, quantities: readonly Quantity[]): { quantity: Quantity; run: Run }[] {
  const runs: Quantity[][] = []
  for (const quantity of quantities) {
    const open = runs.at(-1)
    const last = open?.at(-1)
    if (open !== undefined && last !== undefined && /^[、和及]$/.test(text.slice(last.end, quantity.start)))
      open.push(quantity)
    else runs.push([quantity])
  }
  return runs.flatMap((run) =>
    run.map((quantity, at) => {
      const first = run[0] ?? quantity
      const last = run.at(-1) ?? quantity
      const grows = first.comparator === '+' || first.comparator === '-'
      const comparator =
        grows && first.unit === quantity.unit
          ? first.comparator
          : quantity.comparator === '=' && !grows
            ? last.comparator
            : quantity.comparator
      return { quantity: { ...quantity, comparator }, run: { nth: at + 1, count: run.length, first } }
    }),
  )
}

const shift = (quantity: Quantity, by: number): Quantity => ({
  ...quantity,
  start: quantity.start + by,
  end: quantity.end + by,
  at: quantity.at + by,
})
