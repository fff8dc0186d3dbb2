import { PLAN_STATUSES, type Status, type StatementType, SUPPORT_STATUSES } from '#schema/statement.ts'

/** What the issuer may say of a name: nothing, or a statement with its status. */
export type IssuerOutcome = 'none' | `PLANS.${Status}` | `SUPPORTS.${Status}` | 'COOPERATES_WITH'
export const ISSUER_OUTCOMES: readonly IssuerOutcome[] = [
  'none',
  ...PLAN_STATUSES.map((status) => `PLANS.${status}` as const),
  ...SUPPORT_STATUSES.map((status) => `SUPPORTS.${status}` as const),
  'COOPERATES_WITH',
]

/**
 * The statements that may tie two names of a text. Cooperation is read of the issuer only: of a hundred pairs of others
 * that a model took for partners (A and B in 与A、B合作), nine were.
 */
export const TIES = [
  'LOCATED_IN',
  'PART_OF',
  'UNDERTAKES',
  'ENGAGES_IN',
  'CONNECTS',
  'IMPROVES',
] as const satisfies readonly StatementType[]

/** `LOCATED_IN>`: from the first to the second name; `UNDERTAKES<`: from the second to the first. */
export type TieOutcome = 'none' | `${(typeof TIES)[number]}${'>' | '<'}`
export const TIE_OUTCOMES: readonly TieOutcome[] = [
  'none',
  ...TIES.flatMap((type) => [`${type}>` as const, `${type}<` as const]),
]

/** What a number may be. */
export const TARGET_OUTCOMES = ['none', 'target'] as const
export type TargetOutcome = (typeof TARGET_OUTCOMES)[number]
