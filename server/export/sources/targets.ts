import { listTargets } from '#cypher/targets/list-targets.ts'
import { parse } from '../../parse.ts'
import { targetsEndpoints } from '../../endpoints/targets.ts'
import { allPages, mapRows } from '../pages.ts'
import { type Source, wordsOfFilters } from '../source.ts'

/** Numbers that are asked for at a time: the most of their route. */
const PAGE = 500

const COLUMNS = [
  'region',
  'year',
  'indicator',
  'countedAs',
  'comparator',
  'value',
  'unit',
  'due',
  'firmness',
  'review',
  'document',
  'passage',
  'sentence',
  'id',
]

/** Numbers that plans set, a row each with its sentence. */
export const targets: Source = (connection, asked) => {
  const query = parse(targetsEndpoints.targets.query, asked)
  const { q, indicator, region, year, kind, part } = query
  const all = allPages(PAGE, async (page) => {
    const answer = await listTargets(connection, { ...query, ...page })
    return { total: answer.total, items: answer.targets }
  })
  return Promise.resolve({
    name: 'targets',
    about: wordsOfFilters('targets', { q, indicator, region, year, kind, part }),
    cut: [],
    table: {
      columns: COLUMNS,
      rows: mapRows(all, (target) => [
        target.region,
        target.year,
        target.indicator,
        target.key,
        target.comparator,
        target.value,
        target.unit,
        target.due,
        target.firmness,
        target.review,
        target.document.title,
        target.passage?.id,
        target.passage?.text,
        target.id,
      ]),
    },
  })
}
