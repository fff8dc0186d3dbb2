import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readFigures } from '#client/accuracy/figures.ts'
import published from '#client/accuracy/figures.json' with { type: 'json' }
import { findViolations, openBrowser, overflow, SCREENS, visit, WIDE } from './browser.ts'

const address = inject('address')
const percent = (share: number) => `${Math.round(share * 100)}%`
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('the page on accuracy', () => {
  it.each(SCREENS)(
    'at %s tells both figures of a type and what is hard, scrolls in one direction only and satisfies axe',
    async (_size, viewport, scheme) => {
      const { page, context, complaints } = await visit(browser, `${address}/accuracy`, viewport, scheme)
      const company = readFigures(published).types.find(({ type }) => type === 'Company')
      const rows = page.getByRole('table', { name: '各类名称' }).locator('tbody tr')
      await rows.first().waitFor()
      const text = (await rows.allInnerTexts()).find((row) => row.trimStart().startsWith('企业'))
      expect(text).toContain(percent(company?.precision ?? 0))
      expect(text).toContain(percent(company?.recall ?? 0))
      expect(text).toContain(String(company?.expected))
      expect(text).toContain('风帆')
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await findViolations(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    },
  )

  it('marks types with few examples, and those only', async () => {
    const { page, context } = await visit(browser, `${address}/accuracy`)
    const few = page.getByRole('table', { name: '各类名称' }).locator('tbody tr', { has: page.getByText('例少') })
    await page.getByText('学校').first().waitFor()
    expect(await few.count()).toBe(readFigures(published).types.filter(({ expected }) => expected < 40).length)
    await context.close()
  })

  it('is reached from the confidence on the card of a name', async () => {
    const found = await fetch(`${address}/api/documents`)
    const { documents } = (await found.json()) as { documents: { id: string; source: string }[] }
    const plan = documents.find(({ source }) => source === 'liaoyuan-2022.txt')
    const { page, context } = await visit(browser, `${address}/plans/${plan?.id}`)
    await page.locator('[data-mention]').first().hover()
    await page.getByRole('link', { name: '有多可信' }).click()
    await page.waitForURL(/\/accuracy#confidence$/)
    const heading = page.getByRole('heading', { name: '把握有多可信' })
    await heading.waitFor()
    await expect.poll(async () => (await heading.boundingBox())?.y ?? Infinity).toBeLessThan(WIDE.height)
    await context.close()
  })
})
