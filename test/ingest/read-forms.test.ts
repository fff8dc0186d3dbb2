import { describe, expect, it } from 'vitest'
import type { Fault } from '#schema/ingest.ts'
import { convert } from '#ingest/read/convert.ts'
import { cleanName } from '#ingest/read/file-name.ts'
import { findFormat } from '#ingest/read/format.ts'
import { replaceRadicals } from '#ingest/read/radicals.ts'
import { decode } from '#ingest/read.ts'
import { makeDocx } from '../fixtures/make-docx.ts'
import { makePage } from '../fixtures/make-page.ts'
import { makePages, makePdf } from '../fixtures/make-pdf.ts'

const PARAGRAPHS = [
  '辽源市2022年政府工作报告',
  '一、2021年工作回顾',
  '过去一年，我们支持一汽在辽源建设零部件基地，新建琵琶路三公里，东北袜业园实现产值一百二十亿元，增长百分之八。',
  '二、2022年工作安排',
  '今年，我们将推进辽河治理二期工程，确保年内完工；支持吉林大学在辽源设立研究院，争取早日挂牌。',
]

describe('a plan comes out of its form as it was written', () => {
  it('of a Word document: a line for each paragraph', async () => {
    expect((await convert({ format: 'docx', bytes: makeDocx(PARAGRAPHS) })).trim().split('\n')).toEqual(PARAGRAPHS)
  })

  it('of a PDF whose font is not embedded: wrapped lines are one paragraph, page numbers and running heads are gone', async () => {
    const report = Array.from({ length: 8 }, () => PARAGRAPHS).flat()
    const bytes = makePdf(report, '辽源市人民政府')
    expect((await convert({ format: 'pdf', bytes })).split('\n')).toEqual(report)
  })

  it('of a web page: the article with its title, without menus, buttons, notes and what scripts hold', async () => {
    const bytes = Buffer.from(makePage('2022年辽源市政府工作报告', PARAGRAPHS.slice(1)))
    expect((await convert({ format: 'html', bytes })).split('\n')).toEqual([
      '2022年辽源市政府工作报告',
      ...PARAGRAPHS.slice(1),
    ])
  })

  it('of a web page in the encoding that it names', async () => {
    // 辽源 in GB2312, written out by hand from the standard's table
    const page = Buffer.concat([
      Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>'),
      Buffer.from([0xc1, 0xc9, 0xd4, 0xb4]),
      Buffer.from('</p></body></html>'),
    ])
    expect(await convert({ format: 'html', bytes: page })).toBe('辽源')
  })

  it('of a page whose lines are broken by br and whose table has cells', async () => {
    const page = '<div>第一行，建设广场。<br>第二行，建设道路。<table><tr><td>指标</td><td>目标</td></tr></table></div>'
    expect(await convert({ format: 'html', bytes: Buffer.from(page) })).toBe(
      '第一行，建设广场。\n第二行，建设道路。\n指标 目标',
    )
  })
})

describe('radicals that stand for characters', () => {
  it('are those characters: both blocks, and what normalising misses; marks stay', () => {
    expect(replaceRadicals('⼈⺠⼯作：⻋⻓⾥⾛⽴⻝⿊⼟，⻢⻥⻦⻔⻚⻛⻜')).toBe(
      '人民工作：车长里走立食黑土，马鱼鸟门页风飞',
    )
  })
})

describe('a text in Big5', () => {
  it('is read as it is', () => {
    // 政府工作報告，在 written out by hand from the standard's table
    const line = [0xac, 0x46, 0xa9, 0xb2, 0xa4, 0x75, 0xa7, 0x40, 0xb3, 0xf8, 0xa7, 0x69, 0xa1, 0x41, 0xa6, 0x62]
    const bytes = Uint8Array.from(Array.from({ length: 40 }, () => line).flat())
    expect(decode(bytes)).toMatchObject({ source: '政府工作報告，在'.repeat(40), encoding: 'big5' })
  })
})

describe('what cannot be read is told apart', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const cases: [string, Uint8Array, Fault][] = [
    ['a.doc', compound, 'old-word'],
    ['a.wps', compound, 'wps'],
    ['a.rtf', Buffer.from('{\\rtf1 x}'), 'other-office'],
    ['a.txt', Buffer.from('89504e470d0a', 'hex'), 'picture'],
    ['a.mht', Buffer.from('MIME-Version: 1.0\n'), 'other-office'],
    ['a.docx', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), 'damaged'],
  ]
  it.each(cases)('%s: %3$s', (name, bytes, fault) => {
    expect(() => findFormat(bytes, name)).toThrow(expect.objectContaining({ name: 'DocumentError', fault }))
  })

  it('and what can be read is known by what it is, whatever it is called', () => {
    expect(findFormat(makePdf(['好。']), 'a.docx')).toBe('pdf')
    expect(findFormat(makeDocx(['好。']), 'a.pdf')).toBe('docx')
    expect(findFormat(Buffer.from(' <!DOCTYPE html><p>'), 'a.txt')).toBe('html')
    expect(findFormat(Buffer.from('辽源'), 'a.htm')).toBe('html')
    expect(findFormat(Buffer.from('辽源'), 'a')).toBe('text')
  })

  it('a PDF of pictures is a scan', async () => {
    await expect(convert({ format: 'pdf', bytes: makePages([[], [], []]) })).rejects.toThrow('pictures of 3 pages')
  })
})

describe('a file’s name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\plans\\报告.docx', '报告.docx'],
    ['\u001b[31m报\u202e告\u0000.txt', '[31m报告.txt'],
    ['..', 'unnamed'],
    ['\n\t', 'unnamed'],
    [`${'长'.repeat(300)}.docx`, `${'长'.repeat(194)}….docx`],
  ])('%j is shown as %j', (name, shown) => {
    expect(cleanName(name)).toBe(shown)
  })
})
