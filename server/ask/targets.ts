import type { Connection } from '#cypher/connection.ts'
import { listTargets } from '#cypher/targets/list-targets.ts'
import type { TargetsAnswer } from '#schema/targets.ts'
import { targetsEndpoints } from '../endpoints/targets.ts'
import { parse } from '../parse.ts'
import type { CommandLine } from './command-line.ts'
import { drawTable, type Printable } from './print.ts'

/** `targets 社会消费品零售总额 --region 易县`: without words all numbers that plans set. */
export async function targets(connection: Connection, { words, options }: CommandLine): Promise<Printable> {
  const query = { ...options, ...(words === '' ? {} : { q: words }) }
  return printTargets(await listTargets(connection, parse(targetsEndpoints.targets.query, query)))
}

function printTargets(answer: TargetsAnswer): Printable {
  const columns = ['year', 'region', 'indicator', 'is', 'value', 'unit', 'firmness', 'due', 'title', 'sentence']
  const rows = answer.targets.map((target) => [
    target.year,
    target.region,
    target.indicator,
    target.comparator,
    target.value,
    target.unit,
    target.firmness,
    target.due,
    target.document.title,
    target.passage?.text.trim(),
  ])
  const cut = rows.length < answer.total ? `\n${rows.length} of ${answer.total} (--limit, --offset)` : ''
  const shown = columns.slice(0, -2)
  const text = drawTable(
    shown,
    rows.map((row) => row.slice(0, shown.length)),
  )
  return { answer, columns, rows, text: rows.length === 0 ? 'no such numbers' : text + cut }
}
