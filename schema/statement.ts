import { z } from 'zod'
import { ENTITY_TYPES, type EntityType, GROUP_OF } from './entity.ts'

const ofGroup = (...groups: string[]): EntityType[] => ENTITY_TYPES.filter((type) => groups.includes(GROUP_OF[type]))
const ORGANIZATIONS = ofGroup('Organization')
const BODIES_AND_PLACES: EntityType[] = [...ORGANIZATIONS, 'Region', 'Area', 'Park']
const BUILT: EntityType[] = [
  'Project',
  'Road',
  'Railway',
  'Bridge',
  'Facility',
  'Area',
  'Park',
  'Waterbody',
  'Hospital',
  'School',
]
const WHOLES: EntityType[] = [...ORGANIZATIONS, 'Park', 'Area', 'Project', 'Policy', 'Region', 'Facility']

export const PLAN_STATUSES = ['propose', 'start', 'advance', 'complete', 'renovate', 'operate'] as const
export const SUPPORT_STATUSES = ['support', 'attract', 'reform', 'list'] as const
export const statusSchema = z.enum([...PLAN_STATUSES, ...SUPPORT_STATUSES])
export type Status = z.infer<typeof statusSchema>

/**
 * The nine kinds of statement: which types may stand at the head and at the tail, and the statuses that one may have.
 * The ends follow what the annotations hold, not only what their table says (areas and parks cooperate, too).
 */
export const STATEMENTS = {
  PLANS: { heads: ['Region'], tails: BUILT, statuses: PLAN_STATUSES },
  SUPPORTS: {
    heads: ['Region'],
    tails: ['Company', 'Park', 'University', 'Institute', 'Sector', 'Technology'],
    statuses: SUPPORT_STATUSES,
  },
  COOPERATES_WITH: { heads: BODIES_AND_PLACES, tails: BODIES_AND_PLACES, statuses: [] },
  UNDERTAKES: { heads: ORGANIZATIONS, tails: ['Project', 'Park', 'Facility'], statuses: [] },
  ENGAGES_IN: {
    heads: [...ORGANIZATIONS, 'Park', 'Project', 'Facility', 'Area'],
    tails: ['Sector', 'Technology'],
    statuses: [],
  },
  LOCATED_IN: { heads: ENTITY_TYPES, tails: ['Region', 'Area'], statuses: [] },
  PART_OF: { heads: [...WHOLES, 'Road', 'Railway', 'Waterbody'], tails: WHOLES, statuses: [] },
  CONNECTS: { heads: ['Road', 'Railway', 'Project', 'Bridge', 'Facility'], tails: ['Region', 'Area'], statuses: [] },
  IMPROVES: { heads: ['Project'], tails: ['Waterbody', 'Road', 'Area', 'Facility', 'Park'], statuses: [] },
} as const satisfies Record<
  string,
  { heads: readonly EntityType[]; tails: readonly EntityType[]; statuses: readonly Status[] }
>

export type StatementType = keyof typeof STATEMENTS
export const STATEMENT_TYPES = Object.keys(STATEMENTS) as [StatementType, ...StatementType[]]
export const statementTypeSchema = z.enum(STATEMENT_TYPES).meta({ id: 'StatementType' })

/** Whether a statement of this type may go from a thing of one type to a thing of the other. */
export function mayStand(head: EntityType, type: StatementType, tail: EntityType): boolean {
  const ends: { heads: readonly EntityType[]; tails: readonly EntityType[] } = STATEMENTS[type]
  return ends.heads.includes(head) && ends.tails.includes(tail)
}

/** `promised`: what the plan says will be done; `reported`: what its review says was done. */
export const aspectSchema = z.enum(['promised', 'reported'])
export type Aspect = z.infer<typeof aspectSchema>
