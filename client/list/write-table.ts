import type { NameListAnswer } from '#schema/mentions.ts'

/** The whole table as CSV with a byte order mark, so that spreadsheets read it as UTF-8; an empty cell is no mention. */
export function writeTable({ names, plans, cells }: NameListAnswer): string {
  const counts = new Map(cells.map(([row, column, count]) => [`${row} ${column}`, count]))
  const head = [
    'name',
    'readAs',
    'plans',
    'mentions',
    ...plans.map(({ title, year }) => `${title} ${year ?? ''}`.trim()),
  ]
  const rows = names.map(({ name, by, entities, documents, mentions }, row) => [
    name,
    by === 'text' ? 'text' : entities.map((entity) => entity.name).join('、'),
    documents,
    mentions,
    ...plans.map((_, column) => counts.get(`${row} ${column}`) ?? ''),
  ])
  return `\ufeff${[head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`
}

/** A cell that a spreadsheet would take for a formula is kept as text by an apostrophe. */
function quote(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
