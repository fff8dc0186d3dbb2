import { compareMatrix } from '#cypher/compare/matrix.ts'
import { compareIssuers } from '#cypher/compare/shared.ts'
import { readTimeline } from '#cypher/compare/timeline.ts'
import { compareYears } from '#cypher/compare/years.ts'
import { COMPARE_LIMITS, type CompareYearsAnswer, type YearRow } from '#schema/compare.ts'
import { parse } from '../../parse.ts'
import { compareEndpoints } from '../../endpoints/compare.ts'
import { notFound } from '../../errors.ts'
import { cutOf } from '../exported.ts'
import { allPages } from '../pages.ts'
import { requireId, type Source, wordsOfFilters } from '../source.ts'

/**
 * What one issuer's plans say of each thing, year by year: a row for each thing and year, and one for each statement where
 * there are several, with its sentence. `change` is that from this plan to the next.
 */
export const years: Source = async (connection, asked) => {
  const query = parse(compareEndpoints.compareYears.query, asked)
  const ask = async (page: { limit: number; offset: number }) => {
    const answer = await compareYears(connection, { ...query, ...page })
    if (answer === undefined) throw notFound(`No plan here was issued by ${query.issuer}.`)
    return answer
  }
  const first = await ask({ limit: 1, offset: 0 })
  const things = allPages(COMPARE_LIMITS.page, async (page) => {
    const answer = await ask(page)
    return { total: answer.total, items: answer.rows }
  })
  return {
    name: 'years',
    about: wordsOfFilters(`plans of ${first.issuer.name} year by year`, {
      years: first.plans.map(({ year }) => year).join(','),
      kind: first.kind,
      about: query.about,
      type: query.type,
      change: query.change,
    }),
    cut: [],
    table: { columns: YEAR_COLUMNS, rows: yearRows(first, things) },
  }
}

const YEAR_COLUMNS = [
  'thing',
  'type',
  'sure',
  'year',
  'excerpt',
  'state',
  'status',
  'aspect',
  'due',
  'change',
  'writtenAs',
  'document',
  'passage',
  'sentence',
  'thingId',
]

async function* yearRows({ plans }: CompareYearsAnswer, things: AsyncIterable<YearRow>): AsyncGenerator<unknown[]> {
  for await (const { id, name, type, sure, cells, changes } of things) {
    for (const [at, { state, said, named }] of cells.entries()) {
      const plan = plans[at]
      const head = [name, type, sure, plan?.year, plan?.fragment !== undefined, state]
      const change = changes[at]
      if (said.length === 0)
        yield [...head, '', '', '', change, '', named?.document.title, named?.passage.id, named?.passage.text, id]
      for (const { status, aspect, due, name: written, document, passage } of said)
        yield [...head, status, aspect, due, change, written, document.title, passage.id, passage.text, id]
    }
  }
}

/** Things by plans, the plans side by side. */
export const matrix: Source = async (connection, asked) => {
  const query = parse(compareEndpoints.compareMatrix.query, asked)
  const { columns, rows, cut } = await compareMatrix(connection, query)
  const { region, year, kind } = query
  return {
    name: 'matrix',
    about: wordsOfFilters('mentions by thing and plan', { region, year, kind }),
    cut: cutOf({ things: cut.rows, plans: cut.columns }),
    table: {
      columns: ['asked', 'thing', 'type', 'thingId', ...columns.map(({ title, id }) => `${title} (${id})`), 'total'],
      rows: rows.map(({ asked: words, entity, counts, total }) => [
        words,
        entity?.name,
        entity?.type ?? 'text',
        entity?.id,
        ...counts,
        total,
      ]),
    },
  }
}

/** What issuers share, the issuers side by side. */
export const issuers: Source = async (connection, asked) => {
  const query = parse(compareEndpoints.compareIssuers.query, asked)
  const ask = async (page: { limit: number; offset: number }) => {
    const answer = await compareIssuers(connection, { ...query, ...page })
    if (answer === undefined) throw notFound(`No plan here was issued by any of ${query.issuers}.`)
    return answer
  }
  const first = await ask({ limit: 1, offset: 0 })
  const things = allPages(COMPARE_LIMITS.page, async (page) => {
    const { total, rows } = await ask(page)
    return { total, items: rows }
  })
  const { type, year, show, of } = query
  return {
    name: 'issuers',
    about: wordsOfFilters('what issuers share', { show, of, type, year }),
    cut: [],
    table: {
      columns: ['thing', 'type', 'thingId', ...first.issuers.map(({ name }) => name)],
      rows: countRows(things),
    },
  }
}

type Counted = { entity: { name: string; type: string; id: string }; counts: number[] }

async function* countRows(things: AsyncIterable<Counted>): AsyncGenerator<unknown[]> {
  for await (const { entity, counts } of things) yield [entity.name, entity.type, entity.id, ...counts]
}

/** The life line of a thing, a row for each statement with its sentence. */
export const timeline: Source = async (connection, asked) => {
  const id = requireId(asked)
  const answer = await readTimeline(connection, id)
  if (answer === undefined) throw notFound(`There is no entity with the id ${id}.`)
  return {
    name: 'timeline',
    about: `life line of ${answer.names[0]?.name ?? id}`,
    cut: [],
    table: {
      columns: ['year', 'issuer', 'thing', 'status', 'aspect', 'due', 'document', 'passage', 'sentence', 'confidence'],
      rows: answer.entries.map(({ year, issuer, name, status, aspect, due, document, passage, confidence }) => [
        year,
        issuer,
        name,
        status,
        aspect,
        due,
        document.title,
        passage.id,
        passage.text,
        confidence,
      ]),
    },
  }
}
