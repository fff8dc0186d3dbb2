import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from '#ingest/clean/clean.ts'
import { spanToSource, toSource } from '#ingest/source-map.ts'

/** A paragraph of running text, as long as those of plans. */
const PARAGRAPH =
  '坚持科技是第一生产力、人才是第一资源、创新是第一动力，将创新贯穿高质量发展全过程。建立健全区域创新考核机制，大力培育国家高新技术企业。'

describe('a sentence broken by the page is one again', () => {
  const joined: [string, string, string][] = [
    [
      'across a blank line',
      '重点推进10个数字化车间改造、智能工厂建设，全面营造产业创新生态。实施科技项目创新工程，着力创新服务业态，加快钢铁\n\n建材、装备制造等领域技术推广。',
      '加快钢铁建材、装备制造',
    ],
    ['before its own punctuation', '一是坚持政治引领，不断增强政治担当\n。坚持把学习作为首要任务。', '政治担当。坚持'],
    ['after a comma', '推进佛寺水库清淤工程，\n强化河道治理。', '清淤工程，强化河道'],
    ['inside quotes', '“双向\n揭榜\n挂帅”的简称。', '“双向揭榜挂帅”的简称'],
    ['before an indented line', '推进东辽河、\r\n　　大梨树河生态修复。', '东辽河、大梨树河'],
  ]
  it.each(joined)('%s', (_, source, expected) => {
    expect(clean(source).text).toContain(expected)
  })

  it('where every line is wrapped at one width, and a heading keeps its line', () => {
    const lines = ['（一）推进科技创新', ...(PARAGRAPH.repeat(3).match(/.{1,22}/g) ?? [])]
    const { text } = clean(lines.join('\n'))
    expect(text.split('\n')[0]).toBe('（一）推进科技创新')
    expect(text).toContain('将创新贯穿高质量发展全过程。建立健全区域创新考核机制，大力培育国家高新技术企业。')
  })

  const kept: [string, string][] = [
    ['a heading and its text', '推动重点产业提质升级\n坚持因势利导、分业施策。'],
    ['a paragraph and the next', '加快推进项目建设。\n大力培育创新主体。'],
    ['a numbered line', `${PARAGRAPH.slice(0, -1)}\n（二）加快改革`],
    ['a list after a colon', '主要目标是：\n生产总值增长6%。'],
    ['lines of a title', '政府工作报告\n（2021年2月5日）'],
  ]
  it.each(kept)('but not %s', (_, source) => {
    expect(clean(source).text).toBe(source)
  })
})

describe('what a web page puts around a plan is left out', () => {
  const page = [
    '下载', '打印', '【字号：', '加大', '】', '2026年吉林省政府工作报告', '来源：吉林日报', '时间：2026-02-09', '各位代表：',
    PARAGRAPH, '一、工作回顾', '打印', PARAGRAPH, '相关报道：', '四川省政府工作报告', '上一篇：辽宁省政府工作报告',
  ] // prettier-ignore

  it('at its head and at its end, and nothing else', () => {
    const { text } = clean(page.join('\n'))
    expect(text.split('\n')).toEqual([
      '2026年吉林省政府工作报告',
      '各位代表：',
      PARAGRAPH,
      '一、工作回顾',
      '打印',
      PARAGRAPH,
    ])
  })

  it('but a plan that speaks of 相关报道 in its middle goes on', () => {
    const source = [PARAGRAPH, '相关报道', PARAGRAPH].join('\n')
    expect(clean(source).text).toBe(source)
  })
})

describe('the map back to the source', () => {
  it('leads each character of every seed to itself', () => {
    const folder = new URL('../../seeds/documents/', import.meta.url)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const source = readFileSync(new URL(file, folder), 'utf8')
      const { text, sourceMap } = clean(source)
      const back = [...text.split('').keys()].map((offset) => source[toSource(sourceMap, offset)]).join('')
      expect(back, file).toBe(text)
      expect(text.replace(/\s/g, ''), file).toBe(source.replace(/\s/g, ''))
    }
  })

  it('leads a span to what stands from its first to its last character, a page break within it included', () => {
    const source = '\n\n加快建设东辽河、\n\n大梨树河岸带。'
    const { text, sourceMap } = clean(source)
    const start = text.indexOf('河、大')
    const span = spanToSource(sourceMap, start, start + 3)
    expect(source.slice(span.start, span.end)).toBe('河、\n\n大')
  })

  it('skips what nobody sees', () => {
    const source = '长\u200b春\u0000市\u00ad。'
    const { text, sourceMap } = clean(source)
    expect(text).toBe('长春市。')
    expect([0, 1, 2, 3].map((offset) => toSource(sourceMap, offset))).toEqual([0, 2, 4, 6])
  })

  it('of a text of furniture and blanks alone is empty', () => {
    expect(clean(' \n\n')).toEqual({ text: '', sourceMap: [] })
  })
})
