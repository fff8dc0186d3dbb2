/** English words of the pages Search, Plan, Entity and Plans. */
export const PAGE_WORDS = {}
