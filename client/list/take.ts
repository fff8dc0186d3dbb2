import type { ExportRequest } from '#schema/export.ts'
import type { NameListAnswer } from '#schema/mentions.ts'

/** The whole table as the files hold it, names by plans; an empty cell is no mention. */
export function exportOf({ names, plans, cells, cut }: NameListAnswer, format: 'csv' | 'json'): ExportRequest {
  const counts = new Map(cells.map(([row, column, count]) => [`${row} ${column}`, count]))
  return {
    format,
    name: 'names',
    about: `plans that mention ${names.length} names`,
    cut: cut.shown < cut.of ? [{ what: 'plans', ...cut }] : [],
    table: {
      columns: ['name', 'readAs', 'plans', 'mentions', ...plans.map(({ title, id }) => `${title} (${id})`)],
      rows: names.map(({ name, by, entities, documents, mentions }, row) => [
        name,
        by === 'text' ? 'text' : entities.map((entity) => entity.name).join('、'),
        documents,
        mentions,
        ...plans.map((_, column) => counts.get(`${row} ${column}`) ?? null),
      ]),
    },
  }
}
