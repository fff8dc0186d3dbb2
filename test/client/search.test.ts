import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { cypherWords } from '#client/cypher/words.ts'
import { networkWords } from '#client/network/words.ts'
import { alsoWritten } from '#client/search/also-written.ts'
import { joinYears } from '#client/search/join-years.ts'
import { en } from '#client/words/en.ts'
import { zh } from '#client/words/zh.ts'

/** The words of one language, as the page has them. */
async function speak(language: 'zh' | 'en') {
  const words = i18next.createInstance()
  return words.init({
    lng: language,
    defaultNS: 'main',
    ns: ['main'],
    resources: {
      zh: { main: zh, network: networkWords.zh, cypher: cypherWords.zh },
      en: { main: en, network: networkWords.en, cypher: cypherWords.en },
    },
    interpolation: { escapeValue: false },
  })
}

describe('the one line of answer', () => {
  it.each([
    ['zh', 2, ['一汽'], '2 份规划提到<b>中国第一汽车集团</b>（也写作 一汽），共 3 处'],
    ['zh', 1, [], '1 份规划提到<b>中国第一汽车集团</b>，共 3 处'],
    ['en', 2, ['一汽'], '2 plans mention <b>中国第一汽车集团</b> (also written 一汽): 3 mentions'],
    ['en', 1, [], '1 plan mentions <b>中国第一汽车集团</b>: 3 mentions'],
  ] as const)('%s, %i plans, written also %j', async (language, documents, aliases, line) => {
    const t = await speak(language)
    const answer = t('search.answerEntity', {
      count: documents,
      plans: t('count.plans', { count: documents }),
      mentions: t('count.mentions', { count: 3 }),
      name: '中国第一汽车集团',
      also: alsoWritten(aliases, t),
    })
    expect(answer).toBe(line)
  })

  it('names the first three of many spellings and says how many there are', async () => {
    const t = await speak('zh')
    expect(alsoWritten(['一汽', '一汽集团', '中国一汽', '一汽公司'], t)).toBe(
      '（也写作 一汽、一汽集团、中国一汽 等 4 种写法）',
    )
  })
})

describe('years that are not here', () => {
  it.each([
    [[2023], '2023'],
    [[2003, 2004, 2005, 2007], '2003–2005, 2007'],
    [[], ''],
  ])('%j are written %s', (years, written) => {
    expect(joinYears(years)).toBe(written)
  })
})
