import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { DocumentsAnswer } from '#schema/api/documents.ts'
import type { MentionsAnswer } from '#schema/api/mentions.ts'
import type { Citation } from '#schema/cite.ts'
import { findViolations, NARROW, openBrowser, overflow, visit, WIDE } from './browser.ts'

const address = inject('address')
const PARK = encodeURIComponent('东北袜业园')
let browser: Browser
let planId: string

async function ask<T>(path: string): Promise<T> {
  return (await (await fetch(address + path)).json()) as T
}

/** What the browser is given to keep when `act` is done. */
async function keep(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

beforeAll(async () => {
  browser = await openBrowser()
  const plans = await ask<DocumentsAnswer>('/api/documents')
  planId = plans.documents.find(({ source }) => source === 'liaoyuan-2022.txt')?.id ?? ''
})
afterAll(() => browser.close())

describe('what an answer shows can be taken away', () => {
  it('as CSV with every sentence, from the keyboard, and where it comes from in each row', async () => {
    const answer = await ask<MentionsAnswer>(`/api/mentions?q=${PARK}`)
    const { page, context, complaints } = await visit(browser, `${address}/?q=${PARK}`)
    await page.getByRole('button', { name: '导出' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('提到它的句子（全部）').waitFor()
    expect(await findViolations(page)).toEqual([])
    const { name, bytes } = await keep(page, () =>
      page.getByRole('menuitem', { name: 'CSV 表格（Excel 可开）' }).first().click(),
    )
    expect(name).toMatch(/^plan-graph-mentions-[0-9a-f]{8}\.csv$/)
    const rows = parse<Record<string, string>>(strFromU8(bytes), { columns: true, bom: true })
    expect(rows).toHaveLength(answer.total.passages)
    for (const row of rows) {
      // by any of its names: 东北袜业“双创”平台 is the park's
      expect(row['sentence']).toContain('东北袜业')
      expect(row['corpus']).toMatch(/^[0-9a-f]{64}$/)
      expect(row['pipeline']).toMatch(/\S/)
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  it('and the whole data set from the list of plans', async () => {
    const { page, context } = await visit(browser, `${address}/plans`)
    const { name, bytes } = await keep(page, () => page.getByRole('link', { name: /整个数据集/ }).click())
    expect(name).toMatch(/^plan-graph-dataset-[0-9a-f]{8}\.zip$/)
    expect(Object.keys(unzipSync(bytes))).toContain('codebook.csv')
    await context.close()
  })
})

describe('a chart of targets', () => {
  it('is taken as SVG and as PNG, each with where it comes from', async () => {
    const { page, context, complaints } = await visit(browser, `${address}/targets`)
    await page
      .getByRole('navigation', { name: '指标' })
      .getByRole('button', { name: /[2-9] 年/ })
      .first()
      .click()
    const figure = page.getByRole('figure')
    const take = (form: string) =>
      keep(page, async () => {
        await figure.getByRole('button', { name: '导出' }).click()
        await page.getByRole('menuitem', { name: form }).click()
      })
    const svg = await take('SVG 矢量图')
    expect(svg.name).toMatch(/^plan-graph-targets-[0-9a-f]{8}\.svg$/)
    expect(strFromU8(svg.bytes)).toMatch(/^<svg [^>]*><desc>.*corpus sha256:[0-9a-f]{64}.*<\/desc>/)
    const png = await take('PNG 图片')
    expect([...png.bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
    expect(strFromU8(png.bytes, true)).toMatch(/corpus sha256:[0-9a-f]{64}/)
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe.each([
  ['1280 px', WIDE],
  ['390 px', NARROW],
])('a sentence is cited at %s', (_size, viewport) => {
  it('where an answer shows it: opened by a key, copied with one click, closed by Escape', async () => {
    const { documents } = await ask<MentionsAnswer>(`/api/mentions?q=${PARK}`)
    const passage = documents[0]?.passages[0]
    const { gbt7714, bibtex } = await ask<Citation>(`/api/cite?passage=${passage?.id}`)
    const { page, context, complaints } = await visit(browser, `${address}/?q=${PARK}`, viewport)
    await page.locator(`#hit-${passage?.id}`).getByRole('button', { name: '引用这句' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(gbt7714).waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await dialog.getByRole('button', { name: '复制 GB/T 7714—2015' }).click()
    await page.getByText('已复制').first().waitFor()
    expect(await copied()).toBe(gbt7714)
    await dialog.getByRole('button', { name: '复制 BibTeX' }).click()
    await expect.poll(copied).toBe(bibtex)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(complaints).toEqual([])
    await context.close()
  })

  it('in its plan: chosen by a click or by j, and kept in the address', async () => {
    const { page, context } = await visit(browser, `${address}/plans/${planId}`, viewport)
    await page.locator('.passage').first().waitFor()
    const chosen = page.locator('.passage-here')
    await page.keyboard.press('j')
    await chosen.getByRole('button', { name: '引用这句' }).waitFor()
    const first = await chosen.getAttribute('id')
    await page.keyboard.press('j')
    await expect.poll(() => chosen.getAttribute('id')).not.toBe(first)
    const sentence = page.locator('.passage').nth(9)
    const id = await sentence.getAttribute('id')
    const { x, y } = await sentence.evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      const { left, top } = element.getClientRects()[0] ?? { left: 0, top: 0 }
      return { x: left + 6, y: top + 8 }
    })
    await page.mouse.click(x, y)
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe(id)
    await page.locator(`#${id}`).getByRole('button', { name: '引用这句' }).click()
    const { gbt7714 } = await ask<Citation>(`/api/cite?passage=${id}`)
    await page.getByRole('dialog').getByText(gbt7714).waitFor()
    expect(await findViolations(page)).toEqual([])
    await context.close()
  })
})
