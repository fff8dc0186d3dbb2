import { LIMITS } from '#schema/api/common.ts'

/** All items of a paged answer, a page at a time: the next one is asked for when the one before is used up. */
export async function* allPages<Item>(
  ask: (page: { limit: number; offset: number }) => Promise<{ total: number; items: Item[] }>,
): AsyncGenerator<Item> {
  for (let offset = 0; ; offset += LIMITS.page) {
    const { total, items } = await ask({ limit: LIMITS.page, offset })
    yield* items
    if (offset + LIMITS.page >= total || items.length === 0) return
  }
}
