import { z } from 'zod'
import {
  type Indicator,
  type TargetRow,
  targetRowSchema,
  type TargetsAnswer,
  type TargetsQuery,
} from '#schema/targets.ts'
import { homesOf, type Issuer, listIssuersOfPlans } from '../compare/issuers.ts'
import type { Connection } from '../connection.ts'
import { fold } from '../fold.ts'
import { ask, loadStatement } from '../statement.ts'
import { directionOf, keyOfIndicator } from './indicator-name.ts'

const statements = {
  selectDocuments: loadStatement('read/select-documents'),
  listTargets: loadStatement('read/list-targets'),
  listPassages: loadStatement('read/list-passages-by-id'),
}

const rowSchema = targetRowSchema
  .omit({ key: true, passage: true })
  .extend({ issuerId: z.string().optional(), passageId: z.string(), start: z.int(), end: z.int() })
type Row = z.infer<typeof rowSchema> & { key: string }

/** Indicators told of; how many there are is said beside them. */
const INDICATORS = 300

/**
 * The numbers that plans set, each with its sentence. Sorted by year (newest first), region, indicator or value (largest
 * first; only of one unit does this mean anything), then by region, indicator and place in the text. `indicators` are those
 * that the filters other than `indicator` leave: names that mean the same, one direction and one unit each, those over most
 * years first, then most regions, then most numbers.
 */
export async function listTargets(connection: Connection, query: TargetsQuery): Promise<TargetsAnswer> {
  const { region, kind } = query
  const documents = await ask(
    connection,
    statements.selectDocuments,
    { region, year: query.year, kind },
    z.object({ id: z.string() }),
  )
  const found = await ask(
    connection,
    statements.listTargets,
    { documents: documents.map(({ id }) => id), withReview: query.part === 'all' },
    rowSchema,
  )
  const words = query.q === undefined ? undefined : fold(query.q)
  const rows = found
    .map((row): Row => {
      const year = row.year ?? row.document.year
      const key = keyOfIndicator(row.indicator, row.comparator, row.unit)
      return { ...row, key, ...(year === undefined ? {} : { year }) }
    })
    .filter(({ key, indicator }) => words === undefined || key.includes(words) || fold(indicator).includes(words))
  const chosen = rows.filter(({ key }) => query.indicator === undefined || key === query.indicator)
  chosen.sort(ORDERS[query.sort])
  const indicators = groupIndicators(rows)
  return {
    total: chosen.length,
    targets: await withSentences(connection, chosen.slice(query.offset, query.offset + query.limit)),
    series: query.indicator === undefined ? [] : drawSeries(chosen, homesOf(await listIssuersOfPlans(connection))),
    indicators: indicators.slice(0, INDICATORS),
    indicatorsTotal: indicators.length,
    regions: distinct(rows.map((row) => row.region)).sort((one, other) => one.localeCompare(other, 'zh')),
    years: distinct(rows.map(({ document }) => document.year)).sort((one, other) => other - one),
  }
}

const byPlace = (one: Row, other: Row) =>
  (one.region ?? '').localeCompare(other.region ?? '', 'zh') ||
  one.key.localeCompare(other.key, 'zh') ||
  (one.document.id < other.document.id ? -1 : one.document.id > other.document.id ? 1 : one.start - other.start)
const byYear = (one: Row, other: Row) => (other.year ?? 0) - (one.year ?? 0)

const ORDERS: Record<TargetsQuery['sort'], (one: Row, other: Row) => number> = {
  year: (one, other) => byYear(one, other) || byPlace(one, other),
  region: (one, other) => byPlace(one, other) || byYear(one, other),
  indicator: (one, other) => one.key.localeCompare(other.key, 'zh') || byYear(one, other) || byPlace(one, other),
  value: (one, other) => other.value - one.value || byYear(one, other) || byPlace(one, other),
}

async function withSentences(connection: Connection, rows: readonly Row[]): Promise<TargetRow[]> {
  const ids = distinct(rows.map(({ passageId }) => passageId))
  const passageSchema = z.object({ id: z.string(), text: z.string(), start: z.int(), end: z.int() })
  const passages = new Map(
    (await ask(connection, statements.listPassages, { passages: ids }, passageSchema)).map((each) => [each.id, each]),
  )
  return rows.map(({ passageId, start, end, ...row }) => {
    const passage = passages.get(passageId)
    if (passage === undefined) return row
    const from = Math.max(0, start - passage.start)
    return { ...row, passage: { ...passage, highlights: [[from, Math.min(end, passage.end) - passage.start]] } }
  })
}

function groupIndicators(rows: readonly Row[]): Indicator[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row])
  const indicators = [...groups].map(([key, own]): Indicator => {
    const names = distinct(own.map(({ indicator }) => indicator))
    const timesOf = (name: string) => own.filter(({ indicator }) => indicator === name).length
    names.sort((one, other) => timesOf(other) - timesOf(one) || one.length - other.length || (one < other ? -1 : 1))
    return {
      key,
      name: key.split(' ', 1)[0] ?? key,
      names,
      direction: directionOf(own[0]?.comparator ?? '='),
      unit: own[0]?.unit ?? '',
      count: own.length,
      regions: distinct(own.map(({ region }) => region)),
      years: distinct(own.map(({ year }) => year)).sort((one, other) => one - other),
    }
  })
  return indicators.sort(
    (one, other) =>
      other.years.length - one.years.length ||
      other.regions.length - one.regions.length ||
      other.count - one.count ||
      (one.key < other.key ? -1 : 1),
  )
}

/** A line for each place: one that was renamed has one. */
function drawSeries(rows: readonly Row[], homes: ReadonlyMap<string, Issuer>): TargetsAnswer['series'] {
  const placeOf = ({ issuerId, region }: Row) => homes.get(issuerId ?? '')?.name ?? region
  const places = distinct(rows.map(placeOf)).sort((one, other) => one.localeCompare(other, 'zh'))
  return places.map((place) => ({
    region: place,
    points: rows
      .flatMap((row) =>
        placeOf(row) === place && row.year !== undefined ? [{ id: row.id, year: row.year, value: row.value }] : [],
      )
      .sort((one, other) => one.year - other.year || one.value - other.value),
  }))
}

function distinct<Each>(values: readonly (Each | undefined)[]): Each[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}
