import { createHash } from 'node:crypto'
import type { Statement } from '#schema/document.ts'
import type { Entity } from '#schema/entity.ts'
import { mayStand, type StatementType, type Status } from '#schema/statement.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Segmented } from '../model.ts'
import { aspectOf, dueOf } from './aspect.ts'
import { type IssuerCandidate, issuerCandidates } from './candidates.ts'
import type { StatementKnowledge } from './knowledge.ts'
import type { LogLinear } from './model.ts'
import type { TieOutcome } from './outcomes.ts'
import { type Linked, stage } from './scene.ts'
import { besideCandidates, insideCandidates, type TieCandidate } from './ties.ts'
import type { TriggerHit } from './triggers.ts'
import { trust } from './trust.ts'

/** From this probability on a statement is made; half, as the measure of the annotated plans is flat around it. */
const SURE = 0.5
/** 对接京津, 融入长三角: half of what looks like cooperation is only a direction; at 0.6 it is found best (F1 0.57 → 0.62). */
const SURE_OF_COOPERATION = 0.6

/**
 * What a plan says of the names in it, in the order of the text: one statement for each head, kind, tail and aspect,
 * at the first sentence that says it. Confidence is of the kind (not of the status):
 * the model's probability, brought down to how often its rule was right where that was measured.
 */
export function relate(
  segmented: Segmented,
  linked: Linked,
  { statements: knowledge, regions }: Pick<Lexicon, 'statements' | 'regions'>,
): Statement[] {
  const { text, document } = segmented
  const scenes = stage(segmented, linked)
  const issuer = linked.entities.find(({ id }) => id === document.issuerId)
  const read = [
    ...(issuer === undefined
      ? []
      : issuerCandidates(scenes, segmented, knowledge.triggers).flatMap((candidate) =>
          ofIssuer(candidate, issuer, text, knowledge),
        )),
    ...insideCandidates(scenes, text, { id: document.issuerId, code: document.issuerCode }, regions).flatMap(
      (candidate) => ofTie(candidate, knowledge.inside, 'name'),
    ),
    ...besideCandidates(scenes, text).flatMap((candidate) => ofTie(candidate, knowledge.beside, 'sentence')),
  ]
  const order = new Map(segmented.passages.map(({ id }, at) => [id, at]))
  read.sort((a, b) => (order.get(a.passageId) ?? 0) - (order.get(b.passageId) ?? 0))
  const first = new Map<string, Statement>()
  for (const statement of trust(read, knowledge.rules)) {
    const { headId, type, tailId, status, aspect, trigger, passageId } = statement
    const ends = type === 'COOPERATES_WITH' ? [headId, tailId].sort() : [headId, tailId]
    const key = [type, ...ends, aspect].join('|')
    if (first.has(key)) continue
    const hash = createHash('sha256').update([passageId, headId, type, tailId, status ?? '', trigger ?? ''].join('|'))
    first.set(key, { id: `${document.id}-r${hash.digest('hex').slice(0, 12)}`, ...statement })
  }
  return [...first.values()]
}

type Unnamed = Omit<Statement, 'id'>

function ofIssuer(
  candidate: IssuerCandidate,
  issuer: Entity,
  text: string,
  { issuer: model }: StatementKnowledge,
): Unnamed[] {
  const { name, scene, group } = candidate
  const shares = model.weigh(candidate.features)
  const sums = new Map<StatementType, { sum: number; best: number; status: Status | undefined }>()
  model.outcomes.forEach((outcome, at) => {
    if (outcome === 'none') return
    const [type, status] = outcome.split('.') as [StatementType, Status | undefined]
    const share = shares[at] ?? 0
    const { sum, best, status: likely } = sums.get(type) ?? { sum: 0, best: -1, status: undefined }
    sums.set(type, { sum: sum + share, best: Math.max(best, share), status: share > best ? status : likely })
  })
  return [...sums].flatMap(([type, { sum, status }]) => {
    if (sum < (type === 'COOPERATES_WITH' ? SURE_OF_COOPERATION : SURE) || !mayStand(issuer.type, type, name.type))
      return []
    const trigger = signalOf(candidate, type, status)
    const due = status === undefined ? undefined : dueOf(group, text)
    return [
      {
        headId: issuer.id,
        type,
        tailId: name.entityId,
        ...(status === undefined ? {} : { status, aspect: aspectOf(scene, group, text) }),
        ...(due === undefined ? {} : { due }),
        passageId: scene.passage.id,
        ...(trigger === undefined ? {} : { trigger: trigger.trigger.word }),
        rule: `${trigger === undefined ? 'context' : 'frame'}:${status ?? 'cooperate'}`,
        confidence: sum,
      },
    ]
  })
}

/** The trigger that stands for the decision: of the same status before one of the same kind, the nearest of these. */
function signalOf(
  { before, after }: IssuerCandidate,
  type: StatementType,
  status: Status | undefined,
): TriggerHit | undefined {
  const hits = [
    ...before.map((hit) => ({ hit, side: 'before' })),
    ...after.map((hit) => ({ hit, side: 'after' })),
  ].filter(({ hit, side }) => hit.trigger.where === 'both' || hit.trigger.where === side)
  const says = ({ trigger }: TriggerHit) =>
    type === 'PLANS' ? trigger.plans : type === 'SUPPORTS' ? trigger.supports : trigger.other
  const wanted = status ?? type
  return (
    hits.find(({ hit }) => says(hit) === wanted) ??
    (status === undefined ? undefined : hits.find(({ hit }) => says(hit)))
  )?.hit
}

function ofTie(
  { scene, first, second, features }: TieCandidate,
  model: LogLinear<TieOutcome>,
  rule: string,
): Unnamed[] {
  const shares = model.weigh(features)
  return model.outcomes.flatMap((outcome, at) => {
    const share = shares[at] ?? 0
    if (outcome === 'none' || share < SURE) return []
    const type = outcome.slice(0, -1) as StatementType
    const [head, tail] = outcome.endsWith('>') ? [first, second] : [second, first]
    if (!mayStand(head.type, type, tail.type)) return []
    return [
      {
        headId: head.id,
        type,
        tailId: tail.id,
        passageId: scene.passage.id,
        rule: `${rule}:${type.toLowerCase().replaceAll('_', '-')}`,
        confidence: share,
      },
    ]
  })
}
