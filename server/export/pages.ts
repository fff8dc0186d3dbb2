/**
 * All items of a paged answer, a page of `size` at a time: the next one is asked for when the one before is used up, so
 * that no more than a page is held.
 */
export async function* allPages<Item>(
  size: number,
  ask: (page: { limit: number; offset: number }) => Promise<{ total: number; items: Item[] }>,
): AsyncGenerator<Item> {
  for (let offset = 0; ; offset += size) {
    const { total, items } = await ask({ limit: size, offset })
    yield* items
    if (offset + size >= total || items.length === 0) return
  }
}

export async function* mapRows<Item>(
  items: AsyncIterable<Item>,
  row: (item: Item) => unknown[],
): AsyncGenerator<unknown[]> {
  for await (const item of items) yield row(item)
}
