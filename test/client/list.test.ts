import { describe, expect, it } from 'vitest'
import { decodeText, namesIn, readNames, writeNames } from '#client/list/names.ts'
import { exportOf } from '#client/list/take.ts'
import type { NameListAnswer } from '#schema/mentions.ts'

describe('names of a pasted or uploaded text', () => {
  it.each([
    ['一汽\n吉林大学\r\n\n 红旗 ', ['一汽', '吉林大学', '红旗']],
    ['\ufeff一汽,Company\n"国道303,绕越线",Road\n"a ""b""",', ['一汽', '国道303,绕越线', 'a "b"']],
    ['一汽\t企业', ['一汽']],
    ['长春—四平—辽源，吉林大学', ['长春—四平—辽源，吉林大学']],
    ['\n \n', []],
  ])('%j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('in UTF-8 or GB18030; what is no text is refused', () => {
    const bytes = (values: number[]) => new Uint8Array(values).buffer
    expect(decodeText(new TextEncoder().encode('一汽').buffer)).toBe('一汽')
    expect(decodeText(bytes([0xd2, 0xbb, 0xc6, 0xfb]))).toBe('一汽')
    expect(decodeText(bytes([0xff, 0xff, 0xff]))).toBeUndefined()
    expect(decodeText(bytes([0x50, 0x4b, 0, 0]))).toBeUndefined()
  })

  it('stand behind the # of the address as they are, with slashes and signs', () => {
    const names = ['一汽', 'A/B 股', '100%', '#1']
    expect(readNames(`#${writeNames(names)}`)).toEqual(names)
    expect(readNames('#%E4%B8/%zz/%E4%B8%80')).toEqual(['一'])
    expect(readNames('')).toEqual([])
  })
})

describe('the table as a file', () => {
  const plan = { id: 'doc-1', title: '政府工作报告', issuer: '辽源市', year: 2022, kind: '政府工作报告', names: 1 }
  const name = (word: string, documents: number, mentions: number) => ({
    name: word,
    by: 'text' as const,
    inside: false,
    entities: [],
    documents,
    mentions,
  })

  it('has an empty cell where nothing is, and says of how many plans it holds some', () => {
    const searched = { documents: 1, regions: ['辽源市'], years: [2022], excerpts: 0, filteredOut: 0, unread: 0 }
    const names = [name('一汽', 1, 2), name('=1+1', 0, 0), name('a,b', 0, 0)]
    const answer: NameListAnswer = {
      searched,
      names,
      plans: [plan],
      cut: { shown: 1, of: 3 },
      cells: [[0, 0, 2]],
      repeated: [],
    }
    expect(exportOf(answer, 'csv')).toMatchObject({
      format: 'csv',
      cut: [{ what: 'plans', shown: 1, of: 3 }],
      table: {
        columns: ['name', 'readAs', 'plans', 'mentions', `政府工作报告 (${plan.id})`],
        rows: [
          ['一汽', 'text', 1, 2, 2],
          ['=1+1', 'text', 0, 0, null],
          ['a,b', 'text', 0, 0, null],
        ],
      },
    })
  })
})
