import { readCoverage } from '#cypher/compare/coverage.ts'
import { listDocuments } from '#cypher/documents.ts'
import { LIMITS } from '#schema/api/common.ts'
import type { DocumentBrief } from '#schema/api/documents.ts'
import { parse } from '../../parse.ts'
import { endpoints } from '../../endpoints.ts'
import { allPages, mapRows } from '../pages.ts'
import { type Source, wordsOfFilters } from '../source.ts'

const COLUMNS = [
  'id',
  'title',
  'kind',
  'issuer',
  'issuerCode',
  'year',
  'periodFrom',
  'periodTo',
  'agency',
  'number',
  'published',
  'url',
  'source',
  'excerpt',
  'sha256',
  'chars',
  'mentions',
  'entities',
  'statements',
  'targets',
] as const satisfies (keyof DocumentBrief)[]

/** The plans, a row each. */
export const documents: Source = (connection, asked) => {
  const query = parse(endpoints.documents.query, asked)
  const { region, year, kind } = query
  const plans = allPages(LIMITS.page, async (page) => {
    const answer = await listDocuments(connection, { ...query, ...page })
    return { total: answer.total, items: answer.documents }
  })
  return Promise.resolve({
    name: 'plans',
    about: wordsOfFilters('plans', { region, year, kind }),
    cut: [],
    table: { columns: [...COLUMNS], rows: mapRows(plans, (plan) => COLUMNS.map((column) => plan[column])) },
  })
}

/** Which issuer has a plan of which kind and year, a row each; a year that is missing between others has 0 plans. */
export const coverage: Source = async (connection) => {
  const { rows } = await readCoverage(connection)
  return {
    name: 'coverage',
    about: 'coverage: plans by issuer, kind and year',
    cut: [],
    table: {
      columns: ['issuer', 'issuerId', 'kind', 'year', 'plans', 'excerpts'],
      rows: rows.flatMap(({ issuer, kind, years, missing }) => [
        ...years.map(({ year, documents: plans, fragments }) => [issuer.name, issuer.id, kind, year, plans, fragments]),
        ...missing.map((year) => [issuer.name, issuer.id, kind, year, 0, 0]),
      ]),
    },
  }
}
