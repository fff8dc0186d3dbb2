import type { SearchAddress } from '#client/address.ts'

/** The address of an answer: a question is there. */
export type Asked = SearchAddress & { q: string }

/** Plans on one page of an answer. */
export const PAGE = 20

/** The filters of an answer, none set: what a new reading of the words starts from. */
export const NO_FILTERS = {
  region: undefined,
  year: undefined,
  kind: undefined,
  section: undefined,
  page: undefined,
  at: undefined,
}

/** What is sent to the server for the plans of the page. */
export function paramsOf(asked: Asked) {
  const { q, by, entity, region, year, kind, section, order, page = 1 } = asked
  return { q, by, entity, region, year, kind, section, order, limit: PAGE, offset: (page - 1) * PAGE }
}

/** The same question without its filters, for their counts: at most a hundred plans. */
export function unfilteredParamsOf({ q, by, entity, section }: Asked) {
  return { q, by, entity, section, limit: 100 }
}

/** Whether any filter narrows the answer. */
export function isFiltered({ region, year, kind, section }: Asked): boolean {
  return [region, year, kind, section].some((filter) => filter !== undefined)
}
