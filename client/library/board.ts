import type { DocumentsAnswer } from '#schema/api/documents.ts'

interface BoardRow {
  region: string
  regionId: string | undefined
  documents: number
  /** Plans per year of `Board.years`; 0 where there is none. */
  cells: number[]
}

/** Regions by years; `undefined` among the years stands for plans whose year is unknown, and comes last. */
export interface Board {
  years: (number | undefined)[]
  rows: BoardRow[]
  documents: number
}

/** The coverage as a board: the regions with most plans first, then in the order given. */
export function layBoard(coverage: DocumentsAnswer['coverage']): Board {
  const years = [...new Set(coverage.map(({ year }) => year))].sort((one, other) => (one ?? 9999) - (other ?? 9999))
  const rows = [...new Set(coverage.map(({ region }) => region))].map((region) => {
    const own = coverage.filter((field) => field.region === region)
    const cells = years.map((year) => countDocuments(own.filter((field) => field.year === year)))
    return { region, regionId: own.find(({ regionId }) => regionId)?.regionId, documents: countDocuments(own), cells }
  })
  rows.sort((one, other) => other.documents - one.documents)
  return { years, rows, documents: countDocuments(coverage) }
}

function countDocuments(fields: { documents: number }[]): number {
  return fields.reduce((sum, { documents }) => sum + documents, 0)
}

/** The years from first to last, `2022–2023`; empty where no year is known. */
export function spanOf(years: readonly (number | undefined)[]): string {
  const known = years.filter((year) => year !== undefined)
  if (known.length === 0) return ''
  const [first, last] = [Math.min(...known), Math.max(...known)]
  return first === last ? String(first) : `${first}–${last}`
}
