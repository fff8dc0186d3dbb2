import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeDocx } from '../fixtures/make-docx.ts'
import { makePage } from '../fixtures/make-page.ts'
import { makePages, makePdf } from '../fixtures/make-pdf.ts'
import { findViolations, NARROW, openBrowser, overflow, visit } from './browser.ts'

const address = inject('address')
const TITLE = '易县2019年政府工作报告'
/** Distinct sentences, so that the report is long enough to be known again in its other form. */
const PARAGRAPHS = Array.from(
  { length: 12 },
  (_, at) =>
    `第${at + 1}项，推进易水河第${at * 7 + 3}段治理工程，支持河北大学建设第${at + 20}实验室，新建琵琶路${at + 40}公里，确保年内完工。`,
)

const PATIENCE = 90_000

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Documents are read meanwhile: a page waits longer than others do. */
async function open(url: string) {
  const visited = await visit(browser, url)
  visited.page.setDefaultTimeout(PATIENCE)
  return visited
}

const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })

async function bringIn(page: Page, ...files: ReturnType<typeof file>[]) {
  await page.locator('.upload input[type=file]').setInputFiles(files)
  const job = page.getByRole('group', { name: new RegExp(`导入 ${files.length} 个文件`) }).first()
  await job.getByRole('button', { name: '收起' }).waitFor()
  return job
}

describe('a person who brings documents', () => {
  it('sees a row for each, what it is taken for and why it is not read, and takes one out again', async () => {
    const { page, context, complaints } = await open(`${address}/plans`)
    const job = await bringIn(
      page,
      file('report.html', makePage(TITLE, PARAGRAPHS)),
      file('report.pdf', makePdf([TITLE, ...PARAGRAPHS])),
      file('scan.pdf', makePages([[], []])),
    )
    await job.getByText('1 个没有读成').waitFor()
    await job.getByText('扫描件，只有图片没有文字').waitFor()
    await job.getByText('是同一份规划，只计一次').waitFor()
    expect(await job.getByText('推测').count()).toBe(2)
    expect(await findViolations(page)).toEqual([])

    const row = page.getByRole('row', { name: new RegExp(TITLE) })
    await row.getByText('另有副本').waitFor()
    await row.getByRole('button', { name: `对《${TITLE}》的操作` }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: '下载原件' }).getByRole('link').click()
    expect((await download).suggestedFilename()).toBe('report.html')

    await row.getByRole('button', { name: `对《${TITLE}》的操作` }).click()
    await page.getByRole('menuitem', { name: '改正发布者、年份' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('年份').fill('2018')
    await dialog.getByLabel('理由').fill('封面写的是2018年')
    await dialog.getByRole('button', { name: '改正' }).click()
    await page.getByRole('row', { name: new RegExp(`${TITLE}.*2018`) }).waitFor()

    for (let left = 2; left > 0; left--) {
      await row
        .first()
        .getByRole('button', { name: /的操作/ })
        .click()
      await page.getByRole('menuitem', { name: '移出' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '移出' }).click()
      // the PDF takes the place of the page that went
      if (left === 2)
        await page
          .getByRole('row', { name: new RegExp(TITLE) })
          .filter({ hasNotText: '另有副本' })
          .waitFor()
    }
    await row.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await context.close()
  }, 300_000)

  it('runs nothing that stands in them', async () => {
    const hostile = '<script>document.title="run"</script><img src=x onerror="document.title=\'run\'">'
    const { page, context, complaints } = await open(`${address}/plans`)
    const job = await bringIn(
      page,
      file(
        `<img src=x onerror="document.title='run'">.docx`,
        makeDocx([`${hostile}工作要点`, `建设${hostile}琵琶广场。`]),
      ),
    )
    await job.getByRole('link').first().click()
    await page.getByText('建设<script>').waitFor()
    expect(await page.title()).not.toBe('run')
    expect(complaints).toEqual([])
    await page.goto(`${address}/plans`)
    await page.getByRole('button', { name: /onerror.*的操作/ }).click()
    await page.getByRole('menuitem', { name: '移出' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '移出' }).click()
    await page.getByText('已移出').waitFor()
    await context.close()
  }, 300_000)
})

describe('a person who corrects the machine', () => {
  it('refuses a name in the text, sees it in the list, and undoes it', async () => {
    const { page, context, complaints } = await open(`${address}/?q=东北袜业园`)
    await page.locator('a[href^="/plans/"]').first().click()
    const name = page
      .locator('[data-mention]')
      .filter({ hasText: /^东北袜业园$/ })
      .first()
    // by the keyboard: under the pointer may stand 东北, a name inside it
    const spot = await name.getAttribute('data-mention')
    await name.focus()
    await page.getByRole('button', { name: '这不是一个名称' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '改正' }).isDisabled()).toBe(true)
    await dialog.getByLabel('理由').fill('试一试')
    await dialog.getByRole('button', { name: '改正' }).click()
    await page.locator(`[data-mention="${spot}"]`).waitFor({ state: 'detached' })

    await page.goto(`${address}/corrections`)
    await page.getByText('“东北袜业园”不是名称').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.setViewportSize(NARROW)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: '撤销：“东北袜业园”不是名称' }).click()
    await page.getByText('已撤销').waitFor()
    await page.getByText('“东北袜业园”不是名称').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await context.close()
  }, 300_000)

  it('merges two names on the page of one of them', async () => {
    const { page, context, complaints } = await open(`${address}/?q=东北袜业园`)
    const { id } =
      ((await (await page.request.get(`${address}/api/search?q=东北袜业园`)).json()) as { entities: { id: string }[] })
        .entities[0] ?? {}
    await page.goto(`${address}/entities/${id}`)
    await page.getByRole('button', { name: '并入另一名称' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('它和哪个是同一个').fill('辽河大路')
    await page
      .getByTitle('辽河大路')
      .or(page.locator('.ant-select-item-option', { hasText: '辽河大路' }))
      .first()
      .click()
    await dialog.getByLabel('理由').fill('试一试')
    await dialog.getByRole('button', { name: '改正' }).click()
    await page.getByText('已改正').waitFor()
    await page.getByRole('heading', { level: 1, name: /^辽河大路/ }).waitFor()
    await page.getByText('东北袜业园').first().waitFor()
    await page.goto(`${address}/corrections`)
    await page.getByRole('button', { name: /^撤销/ }).first().click()
    await page.getByText('已撤销').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  }, 300_000)
})
