import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findViolations, NARROW, openBrowser, overflow, visit, WIDE } from './browser.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const asking = (words: string, more = '') => `${address}/?q=${encodeURIComponent(words)}${more}`

describe('several words', () => {
  it('are all asked for, each told with its own counts; one click asks for one sentence', async () => {
    const { page, context, complaints } = await visit(browser, asking('一汽 吉大 -红旗'))
    await page.getByRole('heading', { level: 1, name: '2 份规划同时有一汽、吉大而没有 红旗' }).waitFor()
    await page.getByRole('link', { name: '一汽：按名称（中国第一汽车集团），2 份' }).waitFor()
    await page.getByRole('link', { name: '不要 红旗：0 份有' }).waitFor()
    await page.getByText('同一句', { exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /1 份规划有同一句写着一汽、吉大/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('together')).toBe('sentence')
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe('walking the sentences', () => {
  it.each([
    ['beside the list at 1280 px', WIDE],
    ['below the list at 390 px', NARROW],
  ])('j and k go on and back with the plan open %s', async (_, viewport) => {
    const { page, context } = await visit(browser, asking('建设', '&by=text&order=position'), viewport)
    const sentences = page.getByRole('region', { name: '检索结果' }).locator('.sentence-link')
    await sentences.nth(1).click()
    const plan = page.getByRole('complementary', { name: '原文' })
    await plan.getByText(/第 2 \/ \d+ 句/).waitFor()
    await page.keyboard.press('j')
    await plan.getByText(/第 3 \/ \d+ 句/).waitFor()
    await page.keyboard.press('k')
    await plan.getByText(/第 2 \/ \d+ 句/).waitFor()
    const marked = plan.locator('mark').first()
    await marked.waitFor()
    const box = await plan.boundingBox()
    expect(box?.height).toBeGreaterThan(200)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height + 1)
    await context.close()
  })
})

describe('nothing found', () => {
  it('says what was searched, over which plans, and which are not here', async () => {
    const { page, context } = await visit(browser, asking('红旗'))
    await page.getByRole('heading', { level: 1, name: '5 份规划都没有提到“红旗”。' }).waitFor()
    const said = await page.getByRole('main').textContent()
    expect(said).toContain('逐字找“红旗”，没有已知别名')
    expect(said).toContain('其中 5 份只收录了节选')
    expect(said).toContain('二道区 2023、宽城区 2023、阜新蒙古族自治县 2022')
    await context.close()
  })
})

describe('a list of names', () => {
  it.each([
    ['1280 px, light', WIDE, 'light'],
    ['390 px, dark', NARROW, 'dark'],
  ] as const)('from a file is a table whose counts open their sentences, at %s', async (_, viewport, scheme) => {
    const { page, context, complaints } = await visit(browser, `${address}/list`, viewport, scheme)
    await page.locator('input[type=file]').setInputFiles({
      name: 'names.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('一汽,企业\n红旗,品牌\n吉林大学,高校\n'),
    })
    await page.getByText('3 个名称').waitFor()
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByRole('heading', { level: 2, name: '2 / 3 个名称出现在 2 / 5 份规划里' }).waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await findViolations(page)).toEqual([])
    await page.reload()
    await page.getByRole('link', { name: '一汽，辽源市 2022：2 处' }).click()
    await page.getByRole('heading', { level: 1, name: /1 份规划提到中国第一汽车集团/ }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})
