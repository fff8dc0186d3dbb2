import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findViolations, NARROW, openBrowser, overflow, visit, WIDE } from './browser.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const open = (path: string, viewport = WIDE, scheme: 'light' | 'dark' = 'light') =>
  visit(browser, address + encodeURI(path), viewport, scheme)

const PAGES: [name: string, path: string, words: RegExp][] = [
  ['the years of an issuer', '/compare?issuer=辽源市', /2023 年只收录了节选/],
  ['an issuer with one year', '/compare?issuer=二道区', /至少收录两年才能对照/],
  ['an issuer that nobody knows', '/compare?issuer=雄安新区', /没有“雄安新区”发布的规划/],
  ['names by plans', '/compare?view=matrix&rows=一汽,平改立,农业', /按原文字句/],
  ['names by plans before any is chosen', '/compare?view=matrix', /选几个名称开始/],
  ['what regions share', '/compare?view=issuers&issuers=辽源市,二道区', /至少两地都提到/],
  ['targets', '/targets', /个数字/],
  ['targets that are not there', '/targets?q=不存在', /没有这样的数字/],
]

describe.each(PAGES)('%s', (_name, path, words) => {
  it.each([
    ['1280 px, light', WIDE, 'light'],
    ['390 px, dark', NARROW, 'dark'],
  ] as const)(
    'at %s says what it holds, scrolls in one direction only and satisfies axe',
    async (_, viewport, scheme) => {
      const { page, context, complaints } = await open(path, viewport, scheme)
      await page.getByText(words).first().waitFor()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await findViolations(page)).toEqual([])
      // the browser itself complains of a 404 that the page answers in words
      expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
      await context.close()
    },
  )
})

describe('comparing', () => {
  it('a row opens by the keyboard to the sentences of both years, and a link keeps it open', async () => {
    const { page, context } = await open('/compare?issuer=辽源市&change=moved')
    const row = page.getByRole('button', { name: /一建道口“平改立”/ })
    await row.focus()
    await page.keyboard.press('Enter')
    await page.getByText('启动泰安大路、福民大街等21个路桥工程建设').waitFor()
    await page.getByText('重点推进福泰大路、安北大街').first().waitFor()
    await page.reload()
    await page.getByText('启动泰安大路、福民大街等21个路桥工程建设').waitFor()
    await context.close()
  })

  it('a cell opens its sentences, the name marked', async () => {
    const { page, context } = await open('/compare?view=matrix&rows=平改立')
    await page.getByRole('button', { name: /辽源市2023年.*平改立 1 处/ }).click()
    const sentence = page.getByRole('region', { name: /平改立/ }).getByRole('link')
    await sentence.waitFor()
    expect(await sentence.locator('mark').allTextContents()).toEqual(['平改立'])
    await context.close()
  })

  it('a name is found while typing and added, and the counts come', async () => {
    const { page, context } = await open('/compare?view=matrix')
    await page.getByRole('combobox', { name: '名称' }).fill('东北袜业园')
    await page.locator('.ant-select-item-option', { hasText: '东北袜业园' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('table').getByText('东北袜业园').first().waitFor()
    expect(page.url()).toContain('rows=')
    await context.close()
  })

  it('the life line stands on the page of a thing', async () => {
    const found = await fetch(`${address}/api/search?q=${encodeURIComponent('一建道口平改立工程')}`)
    const { entities } = (await found.json()) as { entities: { id: string }[] }
    const { page, context } = await open(`/entities/${entities[0]?.id}`)
    const line = page.getByRole('region', { name: '历年进展' })
    await line.getByText('计划建成').waitFor()
    expect(await line.locator('li strong').allTextContents()).toEqual(['2022', '2023'])
    await context.close()
  })
})

describe('targets', () => {
  it('of one indicator over years are drawn, and each number opens its sentence', async () => {
    const { page, context } = await open('/targets')
    const indicator = page
      .getByRole('navigation', { name: '指标' })
      .getByRole('button', { name: /[2-9] 年/ })
      .first()
    await indicator.click()
    await page
      .getByRole('img', { name: /历年目标/ })
      .locator('svg text')
      .first()
      .waitFor()
    await page.getByRole('table', { name: '目标列表' }).getByRole('link').first().click()
    await page.waitForURL(/\/plans\/doc-.*at=/)
    await context.close()
  })
})
