import { describe, expect, it } from 'vitest'
import { spansOf } from '#client/library/coverage-table.tsx'
import { figureOf } from '#client/targets/figure.ts'

describe('figures as plans write them', () => {
  it.each([
    [15_000_000_000, '元', '150 亿元'],
    [300_000, '平方米', '30 万平方米'],
    [204_000, '亩', '20.4 万亩'],
    [354, '个', '354 个'],
    [9_600, '个', '9,600 个'],
    [91, '%', '91%'],
    [1.3, '个百分点', '1.3 个百分点'],
  ])('%d %s is %s', (value, unit, written) => {
    expect(figureOf(value, unit)).toBe(written)
  })
})

it('missing years stand as spans', () => {
  expect(spansOf([2004, 2006, 2007, 2009, 2010, 2011])).toBe('2004、2006–2007、2009–2011')
  expect(spansOf([])).toBe('')
})
