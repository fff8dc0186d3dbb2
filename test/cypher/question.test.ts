import { describe, expect, it } from 'vitest'
import { parseQuestion } from '#cypher/mentions/words.ts'
import { overlapsItself } from '#cypher/mentions/whole-plans.ts'

const written = (words: string) => {
  const { required, excluded } = parseQuestion(words)
  const list = (all: typeof required) => all.map(({ text, phrase }) => (phrase ? `"${text}"` : text))
  return [list(required), list(excluded)]
}

describe('a question in words', () => {
  it.each([
    ['一汽', [['一汽'], []]],
    ['一汽 吉大', [['一汽', '吉大'], []]],
    ['一汽\u3000吉大', [['一汽', '吉大'], []]],
    ['"一汽 吉大"', [['"一汽 吉大"'], []]],
    ['＂一汽＂ 吉大', [['"一汽"', '吉大'], []]],
    ['一汽 -轿车', [['一汽'], ['轿车']]],
    ['一汽 －轿车', [['一汽'], ['轿车']]],
    ['一汽 NOT 轿车', [['一汽'], ['轿车']]],
    ['一汽 NOT "红旗 轿车"', [['一汽'], ['"红旗 轿车"']]],
    ['一汽 -"红旗 轿车" 吉大', [['一汽', '吉大'], ['"红旗 轿车"']]],
    ['NOT 轿车', [[], ['轿车']]],
    ['长春-四平', [['长春-四平'], []]],
    ['一汽 -', [['一汽', '-'], []]],
    ['一汽 not 轿车', [['一汽', 'not', '轿车'], []]],
    ['一汽 OR 吉大', [['一汽', 'OR', '吉大'], []]],
    ['一汽 NOT', [['一汽', 'NOT'], []]],
    ['“1·8” 事故', [['“1·8”', '事故'], []]],
    ['12" 管', [['12"', '管'], []]],
    ['一汽 ""', [['一汽'], []]],
    ['   ', [[], []]],
  ])('%j', (words, expected) => {
    expect(written(words)).toEqual(expected)
  })
})

describe('a string whose places can overlap', () => {
  it.each([
    ['是是', true],
    ['好。好', true],
    ['11', true],
    ['一汽', false],
    ['建设', false],
    ['是', false],
  ])('%s: %s', (text, overlaps) => {
    expect(overlapsItself(text)).toBe(overlaps)
  })
})
