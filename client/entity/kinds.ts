import type { NeighboursAnswer } from '#schema/api/entities.ts'
import { STATEMENT_TYPES, type StatementType } from '#schema/statement.ts'

/** Statements of one kind, read from the entity (`out`) or to it (`in`), with how many other things they name. */
export interface Kind {
  type: StatementType
  direction: 'out' | 'in'
  things: number
}

/** The kinds of statement that an entity has, most things first; sentences that name two things are no statement. */
export function kindsOf(counts: NeighboursAnswer['counts']): Kind[] {
  const kinds = STATEMENT_TYPES.flatMap((type) =>
    (['out', 'in'] as const).map((direction) => ({
      type,
      direction,
      things: counts
        .filter((one) => one.kind === type && one.direction === direction)
        .reduce((sum, { neighbours }) => sum + neighbours, 0),
    })),
  )
  return kinds.filter(({ things }) => things > 0).sort((one, other) => other.things - one.things)
}

/** The word of the address for a kind, `PLANS-out`. */
export function kindWord({ type, direction }: Pick<Kind, 'type' | 'direction'>): string {
  return `${type}-${direction}`
}

/** The kind that a word of the address means; undefined for all kinds and for words that mean none. */
export function readKindWord(word: string | undefined): Pick<Kind, 'type' | 'direction'> | undefined {
  const [name, direction] = word?.split('-') ?? []
  const type = STATEMENT_TYPES.find((one) => one === name)
  return type && (direction === 'out' || direction === 'in') ? { type, direction } : undefined
}
