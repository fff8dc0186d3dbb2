import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { NARROW, openBrowser, visit } from './browser.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('which plans mention 一汽', () => {
  it('is asked on the home page, answered with sentences, and the plan opens at the sentence', async () => {
    const { page, context, complaints } = await visit(browser, address)
    await page.getByRole('combobox', { name: '检索规划' }).fill('一汽')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /2 份规划提到中国第一汽车集团/ }).waitFor()
    const sentence = page
      .getByRole('region', { name: '检索结果' })
      .getByRole('link', { name: /加快集聚一汽、吉大、中科院/ })
    expect(await sentence.locator('mark').allTextContents()).toEqual(['一汽'])
    await sentence.click()
    await page.getByRole('link', { name: '在全文中打开' }).click()
    await page.waitForURL(/\/plans\/doc-[0-9a-f]{12}\?at=/)
    await page.getByRole('heading', { level: 1, name: /辽源市2023年政府工作报告/ }).waitFor()
    const named = page.getByRole('main').getByRole('link', { name: '一汽' }).first()
    await named.waitFor()
    expect(await named.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /2 份规划提到/ }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is answered the same at 390 px, with the plan a tap away', async () => {
    const { page, context } = await visit(browser, `${address}/?q=${encodeURIComponent('一汽')}`, NARROW)
    await page.getByRole('heading', { level: 1, name: /2 份规划提到中国第一汽车集团/ }).waitFor()
    await page
      .getByRole('link', { name: /辽源市2023年政府工作报告/ })
      .first()
      .click()
    await page.waitForURL(/\/plans\//)
    await page.getByText('加快集聚').first().waitFor()
    await context.close()
  })
})

describe('the network', () => {
  it('opens on the issuers and what they share, and grows by one relation of one thing', async () => {
    const { page, context, complaints } = await visit(browser, `${address}/network`)
    await page.getByText(/显示 \d+ \/ \d+ 个名称/).waitFor()
    const shown = async () =>
      Number(/显示 (\d+) \//.exec((await page.getByText(/显示 \d+ \/ \d+ 个名称/).textContent()) ?? '')?.[1])
    const before = await shown()
    expect(before).toBeGreaterThan(20)
    expect(before).toBeLessThanOrEqual(100)
    await page.getByRole('complementary').getByText('辽源市', { exact: true }).first().click()
    const grow = page.getByRole('button', { name: /^展开[:：].*\d+ 个/ }).first()
    await grow.click()
    await expect.poll(shown, { timeout: 15_000 }).toBeGreaterThan(before)
    expect(new URL(page.url()).search).not.toBe('')
    await page.getByRole('button', { name: '撤销上一步展开' }).click()
    await expect.poll(shown).toBe(before)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('reads as a list, too, and a line shows the sentences that it rests on', async () => {
    const { page, context } = await visit(browser, `${address}/network?show=list`)
    await page.getByRole('tab', { name: /连线/ }).click()
    await page
      .getByRole('row', { name: /辽源市 .* 东北袜业园/ })
      .first()
      .getByRole('button')
      .click()
    const evidence = page.getByRole('region', { name: '选中的连线' })
    await evidence.locator('mark').first().waitFor()
    expect(await evidence.textContent()).toContain('东北袜业园')
    await context.close()
  })

  it.each([
    ['PNG', /^plan-graph-network-[0-9a-f]{8}\.png$/],
    ['SVG', /\.svg$/],
    ['GEXF', /\.gexf$/],
  ])('is saved as %s', async (form, name) => {
    const { page, context } = await visit(browser, `${address}/network`)
    await page.getByText(/显示 \d+ \/ \d+ 个名称/).waitFor()
    await page.getByRole('button', { name: '导出' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: new RegExp(form) }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(name)
    await context.close()
  })
})

describe('the Cypher page', () => {
  const link = (query: string) => `${address}/cypher?q=${encodeURIComponent(query)}`

  it('fills in the query of a link, runs it only when told to, and shows the rows', async () => {
    const { page, context, complaints } = await visit(
      browser,
      link('MATCH (d:Document) RETURN d.title AS title ORDER BY title'),
    )
    await page.getByText('还没有运行', { exact: true }).waitFor()
    await page.getByRole('button', { name: '运行' }).click()
    await page.getByText('二道区2022年政府工作报告').first().waitFor()
    await page.getByRole('button', { name: '导出' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    expect(complaints).toEqual([])
    await context.close()
  })

  it.each([
    ['CREATE (n) RETURN n', /只能读取/],
    ["LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", /LOAD CSV|读取文件|不允许|只能读取/],
    ['CALL dbms.listConfig()', /dbms\.listConfig|不允许|只能/],
    ['MATCH (d:Document RETURN d', /第 ?1 ?行/],
  ])('says why %s is not answered', async (query, words) => {
    const { page, context } = await visit(browser, link(query))
    await page.getByRole('button', { name: '运行' }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toMatch(words)
    await context.close()
  })
})

describe('the shell', () => {
  it('speaks English when told to, and remembers it', async () => {
    const { page, context } = await visit(browser, address)
    await page.getByRole('button', { name: /Switch to English/ }).click()
    await page
      .getByText(/5 plans/)
      .first()
      .waitFor()
    await page.reload()
    await page
      .getByText(/5 plans/)
      .first()
      .waitFor()
    await context.close()
  })

  it('reaches an answer by the keyboard alone', async () => {
    const { page, context } = await visit(browser, address)
    await page.getByRole('combobox', { name: '检索规划' }).focus()
    await page.keyboard.type('细河')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /1 份规划提到细河/ }).waitFor()
    await context.close()
  })

  it('says that the address leads nowhere, and shows no plan under it', async () => {
    const { page, context } = await visit(browser, `${address}/plans/doc-000000000000`)
    await page
      .getByText(/没有这份规划|找不到/)
      .first()
      .waitFor()
    await context.close()
  })
})
