import { LIMITS } from '#schema/api/common.ts'
import { type EdgeKind, EDGE_KINDS } from '#schema/api/entities.ts'
import { ENTITY_TYPES, type EntityType } from '#schema/entity.ts'
import type { NetworkAddress } from './address.ts'

/** Things drawn at first: more cannot be taken in at a glance. */
export const FIRST_LIMIT = 80
/** Things that one expansion adds. */
export const STEP_LIMIT = 20

export type Direction = 'out' | 'in' | 'both'

/** One thing that the reader did to the network, in the order done; the network is what follows from them. */
export type Step =
  | { do: 'expand'; id: string; kind?: EdgeKind; direction: Direction; type?: EntityType; offset: number }
  | { do: 'path'; from: string; to: string }
  | { do: 'hide'; id: string }

/** The state of the page. The same view gives the same network, so a link restores it. */
export interface View {
  /** The thing that the network starts at; absent: the overview. */
  focus?: string
  /** Things in the overview. */
  limit: number
  steps: Step[]
  /** Types and kinds of line that are shown; absent: all. */
  types?: EntityType[]
  kinds?: EdgeKind[]
  from?: number
  to?: number
  /** Things mentioned fewer times are not shown. */
  minimum: number
  /** Id of the chosen thing or line. */
  selected?: string
  show: 'picture' | 'list'
}

const FIELD = '~'
const directionOf = (word: string | undefined): Direction => (word === 'out' || word === 'in' ? word : 'both')
const oneOf = <T extends string>(known: readonly T[], word: string | undefined) => known.find((each) => each === word)

function writeStep(step: Step): string {
  if (step.do === 'hide') return ['hide', step.id].join(FIELD)
  if (step.do === 'path') return ['path', step.from, step.to].join(FIELD)
  return ['expand', step.id, step.kind ?? '', step.direction, step.type ?? '', step.offset].join(FIELD)
}

function readStep(word: string): Step[] {
  const [action, first, second, direction, type, offset] = word.split(FIELD)
  if (!first) return []
  if (action === 'hide') return [{ do: 'hide', id: first }]
  if (action === 'path') return second ? [{ do: 'path', from: first, to: second }] : []
  if (action !== 'expand') return []
  const from = Number(offset ?? 0)
  return [
    {
      do: 'expand',
      id: first,
      kind: oneOf(EDGE_KINDS, second),
      direction: directionOf(direction),
      type: oneOf(ENTITY_TYPES, type),
      offset: Number.isInteger(from) && from > 0 ? Math.min(from, LIMITS.offset) : 0,
    },
  ]
}

function readList<T extends string>(known: readonly T[], words: string | undefined): T[] | undefined {
  if (words === undefined) return undefined
  const listed = words.split(',')
  return known.filter((word) => listed.includes(word))
}

/** The view that an address stands for. Words that nobody knows are passed over; a limit out of bounds is brought inside. */
export function readView(address: NetworkAddress): View {
  return {
    focus: address.focus,
    limit: Math.min(LIMITS.nodes, Math.max(10, address.limit ?? FIRST_LIMIT)),
    steps: (address.grow ?? '').split(',').flatMap(readStep),
    types: readList(ENTITY_TYPES, address.types),
    kinds: readList(EDGE_KINDS, address.kinds),
    from: address.from,
    to: address.to,
    minimum: address.min ?? 0,
    selected: address.selected,
    show: address.show ?? 'picture',
  }
}

/** The address of a view; what is as at first is left out, so that the address stays short. */
export function writeView(view: View): NetworkAddress {
  return {
    focus: view.focus,
    limit: view.limit === FIRST_LIMIT ? undefined : view.limit,
    grow: view.steps.length ? view.steps.map(writeStep).join(',') : undefined,
    types: view.types ? view.types.join(',') || 'none' : undefined,
    kinds: view.kinds ? view.kinds.join(',') || 'none' : undefined,
    from: view.from,
    to: view.to,
    min: view.minimum || undefined,
    selected: view.selected,
    show: view.show === 'list' ? 'list' : undefined,
  }
}
