import { AxeBuilder } from '@axe-core/playwright'
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export const WIDE = { width: 1280, height: 800 }
export const NARROW = { width: 390, height: 844 }
/** What every page is looked at on, with the words for it. */
export const SCREENS = [
  ['1280 px, light', WIDE, 'light'],
  ['1280 px, dark', WIDE, 'dark'],
  ['390 px, light', NARROW, 'light'],
  ['390 px, dark', NARROW, 'dark'],
] as const

/** Starts the Chromium or Chrome of this machine; `CHROME_PATH` names another one. */
export function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place && existsSync(place))
  if (!executablePath) throw new Error('No Chromium or Chrome found; set CHROME_PATH to its program.')
  return chromium.launch({ executablePath, chromiumSandbox: false })
}

/** A page at an address, and what its console complained about since. */
export interface Visit {
  page: Page
  context: BrowserContext
  complaints: string[]
}

/** Opens a path of the running product in a fresh browser profile with Chinese as its language. */
export async function visit(
  browser: Browser,
  url: string,
  viewport = WIDE,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  return { page, context, complaints }
}

/** What axe finds wrong, as readable lines. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
}

/** How many pixels the page is wider than the window; more than 0 means that it scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
