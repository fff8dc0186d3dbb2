import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanDocument } from '#schema/document.ts'
import { clean } from '#ingest/clean/clean.ts'
import { identify } from '#ingest/identify/identify.ts'
import { periodOf } from '#ingest/identify/year.ts'
import { readRegions, type RegionTree } from '#ingest/lexicon/regions.ts'
import type { Facts } from '#ingest/manifest.ts'

let regions: RegionTree
beforeAll(async () => {
  regions = await readRegions()
})

function tell(source: string, facts: Facts = {}, name = 'x.txt'): PlanDocument {
  return identify({ name, sha256: '0'.repeat(64), source, text: clean(source).text }, facts, { regions })
}

describe('issuer, year and kind', () => {
  const heads: [string, string[], string, number | undefined, string][] = [
    ['of the session', ['政 府 工 作 报 告', '—2021年2月5日在博野县第十七届人民代表大会第五次会议上'], '博野县', 2021, '政府工作报告'],
    ['of a title', ['2026年四川省人民政府工作报告'], '四川省', 2026, '政府工作报告'],
    ['of a district with its city', ['保定市清苑区2020年政府工作报告'], '清苑区', 2020, '政府工作报告'],
    ['of a division by its name of the time', ['政府工作报告', '（2008年3月27日）', '各位代表：', '我代表清苑县人民政府向大会报告。'], '清苑县', 2008, '政府工作报告'],
    ['of who speaks', ['各位代表：', '现在，我代表蠡县人民政府，向大会报告工作。', '一、2019年工作回顾', '二、2020年工作安排'], '蠡县', 2020, '政府工作报告'],
    ['of a five-year plan', ['吉林省国民经济和社会发展第十四个五年规划和2035年远景目标纲要'], '吉林省', 2021, '规划'],
    ['of a page around the text', ['发文单位：高阳县人民政府', '发文时间：2015-04-28', '政府工作报告', '各位代表：'], '高阳县', undefined, '政府工作报告'],
  ] // prettier-ignore
  it.each(heads)('are those %s', (_, lines, issuer, year, kind) => {
    const document = tell(lines.join('\n'))
    expect([document.issuer, document.year, document.kind]).toEqual([issuer, year, kind])
  })

  it('are those of the file’s name where the text tells nothing', () => {
    expect(tell('加快建设。', {}, '辽源市2023年政府工作报告.txt')).toMatchObject({
      issuer: '辽源市',
      issuerCode: '220400',
      issuerId: 'region-220400',
      year: 2023,
      kind: '政府工作报告',
      title: '辽源市2023年政府工作报告',
    })
  })

  it('are looked for in a name of two hundred characters that each begin a region’s, without trying all their sums', () => {
    expect(tell('好。', {}, `${'长'.repeat(100)}${'长春'.repeat(50)}.txt`).issuer).toBe('长春市')
  })

  it('are unknown rather than guessed where nothing tells them', () => {
    const document = tell('加快建设高标准市场体系。', {}, '报告.txt')
    expect([document.issuer, document.year, document.issuerCode]).toEqual([undefined, undefined, undefined])
    expect(document.confidence).toMatchObject({ issuer: 0, year: 0 })
  })

  it('are taken from a person before the text, and are then sure', () => {
    const document = tell('2026年四川省人民政府工作报告', { issuer: '辽源市', year: 2023, kind: '规划', title: '题' })
    expect(document).toMatchObject({ issuer: '辽源市', issuerCode: '220400', year: 2023, kind: '规划', title: '题' })
    expect(document.confidence).toEqual({ issuer: 1, year: 1, kind: 1 })
  })

  it('keep an issuer that no gazetteer has as a person wrote it', () => {
    expect(tell('好。', { issuer: '未名新区' })).toMatchObject({ issuer: '未名新区', confidence: { issuer: 1 } })
    expect(tell('好。', { issuer: '未名新区' }).issuerId).toMatch(/^region-[0-9a-f]{12}$/)
  })

  const stated: [string, Facts, string | undefined, string | undefined][] = [
    ['by name', { issuer: '阜蒙县' }, '阜新蒙古族自治县', '210921'],
    ['with what it lies in', { issuer: '长春市朝阳区' }, '朝阳区', '220104'],
    ['with all that it lies in', { issuer: '吉林省长春市朝阳区' }, '朝阳区', '220104'],
    ['by code', { code: '220105' }, '二道区', '220105'],
    ['by name and code', { issuer: '朝阳区', code: '220104' }, '朝阳区', '220104'],
    [
      'by the name of its time, with the code of today',
      { issuer: '清苑县', code: '130608', year: 2013 },
      '清苑县',
      undefined,
    ],
  ]
  it.each(stated)('may be stated %s', (_, facts, issuer, code) => {
    const document = tell('好。', facts)
    expect([document.issuer, document.issuerCode]).toEqual([issuer, code])
  })

  it('are refused where a person contradicts himself or means one of several', () => {
    expect(() => tell('好。', { issuer: '长春市', code: '220400' })).toThrow('the code 220400 is 辽源市, not 长春市')
    expect(() => tell('好。', { issuer: '朝阳区' })).toThrow(
      /several divisions are called 朝阳区: write .*长春市朝阳区.* or give the code/,
    )
  })

  it('tell a plan by the congress that it looks forward to', () => {
    expect(tell('以优异成绩迎接党的二十大胜利召开。').year).toBe(2022)
  })
})

describe('the seeds, without a manifest and by a name that says nothing', () => {
  const truth: [string, string | undefined, number | undefined][] = [
    ['liaoyuan-2022.txt', '辽源市', 2022],
    ['erdao-2022.txt', '二道区', undefined],
    ['kuancheng-2022.txt', '宽城区', undefined],
    ['fumeng-2023.txt', '阜新蒙古族自治县', undefined],
    ['liaoyuan-2023.txt', undefined, undefined],
  ]
  it.each(truth)('%s is of %s, %s', (file, issuer, year) => {
    const document = tell(readFileSync(new URL(`../../seeds/documents/${file}`, import.meta.url), 'utf8'))
    expect([document.issuer, document.year]).toEqual([issuer, year])
  })
})

describe('the years of a five-year plan', () => {
  it.each([
    ['国民经济和社会发展第十四个五年规划', { from: 2021, to: 2025 }],
    ['“十五五”科技创新规划', { from: 2026, to: 2030 }],
    ['第十个五年计划纲要', { from: 2001, to: 2005 }],
    ['2023年政府工作报告', undefined],
  ])('%s', (title, period) => {
    expect(periodOf(title)).toEqual(period)
  })
})
