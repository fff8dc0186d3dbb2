import type { Group } from '#schema/entity.ts'
import type { LineLook } from '../drawing/things.ts'

/** The shapes of the picture, in a field of 16 by 16. */
const SHAPES: Record<Group, string> = {
  Place: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Z',
  Organization: 'M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3Z',
  Park: 'M5 2.5h6L14.5 8 11 13.5H5L1.5 8Z',
  Infrastructure: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  Project: 'M8 2.5 14 13.5H2Z',
  Topic: 'M2.5 3h7.5L14 8l-4 5H2.5Z',
  Person: 'M8 4a4 4 0 1 0 0 8A4 4 0 1 0 8 4Z',
}

/** A group's shape in its colour, as the picture draws it. */
export function GroupSwatch({ group }: { group: Group }) {
  const colour = `var(--group-${group})`
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[group]} fill={colour} fillOpacity="0.22" stroke={colour} strokeWidth="1.5" />
    </svg>
  )
}

/** A piece of line as the picture draws it. */
export function LineSwatch({ look }: { look: LineLook }) {
  return (
    <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true" className={`line-swatch ${look}`}>
      <path d={look === 'said' || look === 'part' ? 'M1 6h17' : 'M1 6h22'} />
      {look === 'said' && <path d="m17 2.5 6 3.5-6 3.5z" className="head" />}
      {look === 'part' && <path d="m18 3 4 3-4 3" />}
    </svg>
  )
}
