import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { DocumentsAnswer } from '#schema/api/documents.ts'
import type { SearchAnswer } from '#schema/api/mentions.ts'
import { findViolations, openBrowser, overflow, SCREENS, visit } from './browser.ts'

const address = inject('address')
let browser: Browser
let planId: string
let parkId: string

async function ask<T>(path: string): Promise<T> {
  return (await (await fetch(address + path)).json()) as T
}

beforeAll(async () => {
  browser = await openBrowser()
  const plans = await ask<DocumentsAnswer>('/api/documents')
  planId = plans.documents.find(({ source }) => source === 'liaoyuan-2022.txt')?.id ?? ''
  const { entities } = await ask<SearchAnswer>(`/api/search?q=${encodeURIComponent('东北袜业园')}`)
  parkId = entities[0]?.id ?? ''
})
afterAll(() => browser.close())

/** Every page, and something that a reader finds on it. */
const PAGES: [name: string, path: () => string, words: RegExp][] = [
  ['the home page', () => '/', /5 份规划/],
  ['an answer', () => `/?q=${encodeURIComponent('东北袜业园')}`, /2 份规划提到东北袜业园/],
  ['an absence', () => `/?q=${encodeURIComponent('红旗')}`, /5 份规划都没有提到/],
  ['the network', () => '/network', /显示 \d+ \/ \d+ 个名称/],
  ['the list of plans', () => '/plans', /收录 5 份规划/],
  ['a plan', () => `/plans/${planId}`, /聚焦乡村全面振兴/],
  ['an entity', () => `/entities/${parkId}`, /东北袜业园/],
  ['the Cypher page', () => '/cypher', /现成的查询/],
  ['an address that leads nowhere', () => '/nowhere', /检索/],
]

describe.each(PAGES)('%s', (_name, path, words) => {
  it.each(SCREENS)(
    'at %s says what it holds, scrolls in one direction only and satisfies axe',
    async (_size, viewport, scheme) => {
      const { page, context, complaints } = await visit(browser, address + path(), viewport, scheme)
      await page.getByText(words).first().waitFor()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await findViolations(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    },
  )
})
