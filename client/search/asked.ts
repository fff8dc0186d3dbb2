import type { SearchAddress } from '#client/address.ts'

/** The address of an answer: a question is there. */
export type Asked = SearchAddress & { q: string }

/** Plans on one page of an answer. */
export const PAGE = 20

/** The filters of an answer, none set: what a new reading of the words starts from. */
export const NO_FILTERS = {
  region: undefined,
  year: undefined,
  from: undefined,
  to: undefined,
  kind: undefined,
  section: undefined,
  page: undefined,
  at: undefined,
}

/** What is sent to the server for the plans of the page. */
export function paramsOf(asked: Asked) {
  const { page = 1 } = asked
  return { ...wholeOf(asked), facets: true, limit: PAGE, offset: (page - 1) * PAGE }
}

/** The question with its filters, whatever the page: what a file of the whole answer is asked with. */
export function wholeOf(asked: Asked) {
  const { entity, order, together } = asked
  return { ...questionOf(asked), entity, order, together }
}

/** The other reading of the words, for its count only. */
export function otherParamsOf(asked: Asked, by: 'entity' | 'text') {
  return { ...questionOf(asked), by, limit: 1 }
}

function questionOf({ q, by, region, year, from, to, kind, section }: Asked) {
  return { q, by, region, year, from, to, kind, section }
}

/** Whether any filter narrows the answer. */
export function isFiltered({ region, year, from, to, kind, section }: Asked): boolean {
  return [region, year, from, to, kind, section].some((filter) => filter !== undefined)
}
