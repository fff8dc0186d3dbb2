import { describe, expect, it } from 'vitest'
import { PASSAGE_LIMIT, type PlanDocument } from '#schema/document.ts'
import { findHeading, partOf } from '#ingest/segment/headings.ts'
import { segment } from '#ingest/segment/segment.ts'
import { splitSentences } from '#ingest/segment/sentences.ts'
import { tagWords } from '#ingest/segment/words.ts'

const DOCUMENT: PlanDocument = {
  id: 'doc-1',
  title: '辽源市2023年政府工作报告',
  source: 'x.txt',
  excerpt: false,
  sha256: '',
  chars: 0,
  confidence: { issuer: 0, year: 0, kind: 0 },
}

describe('a heading', () => {
  const headings: [string, string][] = [
    ['一、2025年工作回顾', '一、2025年工作回顾'],
    ['（一）促进消费投资良性互动，主动服务融入新发展格局', '（一）促进消费投资良性互动，主动服务融入新发展格局'],
    ['第二篇　建设现代化产业体系　巩固壮大实体经济根基', '第二篇　建设现代化产业体系　巩固壮大实体经济根基'],
    ['2004年工作回顾', '2004年工作回顾'],
    [
      '(四)紧紧围绕增强发展活力,突出抓好重点领域改革。从解决深层矛盾入手。',
      '(四)紧紧围绕增强发展活力,突出抓好重点领域改革。',
    ],
    ['——突出改革蓄能。深化全省行政检查执法备案改革。', '——突出改革蓄能。'],
    ['※名词解释※', '※名词解释※'],
  ]
  it.each(headings)('%s', (line, heading) => {
    expect(line.slice(0, findHeading(line)?.length ?? 0)).toBe(heading)
  })

  const others = [
    '一是聚焦乡村全面振兴,下大气力推进农业农村高质量发展。以实施乡村振兴战略为总抓手。',
    '突出抓好产业转型升级。以泰盟科技、智能制造园等项目为龙头带动。',
    '1.完成老旧小区改造21个，新建农村公路200公里。',
    '—2021年2月5日在博野县第十七届人民代表大会第五次会议上',
    '2023年，全市生产总值增长6%。',
    '各位代表：',
    '3.5万户居民用上清洁取暖。',
  ]
  it.each(others)('is not %s', (line) => {
    expect(findHeading(line)).toBeUndefined()
  })

  const parts: [string, 'review' | 'plan' | undefined][] = [
    ['一、2025年和“十四五”时期工作回顾', 'review'],
    ['一、过去五年政府工作', 'review'],
    ['二、2026年工作安排', 'plan'],
    ['二、今后五年的总体要求', 'plan'],
    ['一、今年以来的工作', 'review'],
    ['四、全面提升政府治理效能', undefined],
  ]
  it.each(parts)('%s opens the part %s', (heading, part) => {
    expect(partOf(heading)).toBe(part)
  })
})

describe('sentences', () => {
  const cut = (text: string) => splitSentences(text, 0).map(({ start, end }) => text.slice(start, end))
  const cases: [string, string, string[]][] = [
    ['end at their mark', '加快建设。怎么办？干！', ['加快建设。', '怎么办？', '干！']],
    ['hold what closes after it', '喊出“干就完了！”的口号。好。', ['喊出“干就完了！”', '的口号。', '好。']],
    [
      'do not end inside a title or brackets',
      '落实《条例。总则》和（见附件。）要求。',
      ['落实《条例。总则》和（见附件。）要求。'],
    ],
    [
      'end where a bracket is never closed',
      `见（附件。${'继续'.repeat(80)}。`,
      ['见（附件。', `${'继续'.repeat(80)}。`],
    ],
    ['do not end at what a crawler lost', '县长???? 刘永泽', ['县长???? 刘永泽']],
    ['keep a semicolon inside', '新增主题公园3个；完成养护工作。', ['新增主题公园3个；完成养护工作。']],
    ['have no white space around', '　　好。 \n 好。', ['好。', '好。']],
  ]
  it.each(cases)('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('over the limit are cut at a semicolon, a comma, or hard, and lose nothing', () => {
    for (const text of ['新建道路，'.repeat(500), `${'建'.repeat(800)}；${'设'.repeat(800)}`, '𠮷'.repeat(1501)]) {
      const pieces = cut(text)
      expect(pieces.join('')).toBe(text)
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(PASSAGE_LIMIT)
      expect(pieces.some((piece) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece))).toBe(false)
    }
    expect(cut(`${'建'.repeat(800)}；${'设'.repeat(800)}`)[0]).toHaveLength(801)
  })
})

describe('a plan', () => {
  const text = [
    '辽源市人民政府工作报告',
    '（2023年1月9日在辽源市第八届人民代表大会第三次会议上）',
    '各位代表：',
    '一、2022年工作回顾',
    '过去一年，成绩不小。问题也有。',
    '（一）产业升级。新建智能工厂10个。',
    '二、2023年工作安排',
    '（一）深化改革',
    '加快国资国企改革。',
    '三、加强自身建设',
    '依法行政。',
    '名词解释',
    '1.“双减”：减轻负担。',
  ].join('\n')
  const { sections, passages, tokens } = segment(DOCUMENT, text)

  it('has its headings as a tree, the plan itself at the root', () => {
    expect(sections.map(({ level, heading, part }) => [level, heading, part])).toEqual([
      [0, '辽源市2023年政府工作报告', undefined],
      [1, '一、2022年工作回顾', 'review'],
      [2, '（一）产业升级', 'review'],
      [1, '二、2023年工作安排', 'plan'],
      [2, '（一）深化改革', 'plan'],
      [1, '三、加强自身建设', 'plan'],
      [1, '名词解释', undefined],
    ])
    expect(sections[4]?.path).toBe('二、2023年工作安排 › （一）深化改革')
    expect(text.slice(sections[1]?.start, sections[1]?.end)).toMatch(/^一、2022[^]*智能工厂10个。\n$/)
  })

  it('has its title, headings and sentences as passages, each in its section', () => {
    expect(passages.slice(0, 8).map(({ kind, sectionId, text }) => [kind, sectionId, text])).toEqual([
      ['title', 'doc-1-s0', '辽源市人民政府工作报告'],
      ['title', 'doc-1-s0', '（2023年1月9日在辽源市第八届人民代表大会第三次会议上）'],
      ['sentence', 'doc-1-s0', '各位代表：'],
      ['heading', 'doc-1-s1', '一、2022年工作回顾'],
      ['sentence', 'doc-1-s1', '过去一年，成绩不小。'],
      ['sentence', 'doc-1-s1', '问题也有。'],
      ['heading', 'doc-1-s2', '（一）产业升级。'],
      ['sentence', 'doc-1-s2', '新建智能工厂10个。'],
    ])
  })

  it('has every character that is no white space in exactly one passage', () => {
    expect(
      passages
        .map((passage) => passage.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''))
    expect(passages.every((passage) => passage.text === text.slice(passage.start, passage.end))).toBe(true)
  })

  it('has words that join to its text', () => {
    expect(tokens.map((token) => token.text).join('')).toBe(text)
    expect(tokens.every((token) => token.text === text.slice(token.start, token.end))).toBe(true)
  })
})

describe('words', () => {
  it.each(['2025年A股GDP增长3.5%', '𠮷林😀长春', '　ＡＩ１２３', '\u2028é\u0301\n\n', '长\ud800春', ''])(
    'cover %j',
    (text) => {
      expect(
        tagWords(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text)
    },
  )

  it('carry the tags of nodejieba', () => {
    expect(tagWords('长春建设').map(({ text, tag }) => [text, tag])).toEqual([['长春', 'ns'], ['建设', 'vn']]) // prettier-ignore
  })
})
