import { describe, expect, it } from 'vitest'
import { findFolded, fold, foldedIndex, foldWithOffsets } from '#cypher/fold.ts'

describe('two ways of writing the same are one after folding', () => {
  it.each([
    ['一汽', '一汽'],
    ['Ａ股', 'a股'],
    ['2025 年', '2025年'],
    ['“1·8”', '“1·8”'],
    ['５Ｇ＋工业互联网', '5g+工业互联网'],
    ['大 校\n大　院', '大校大院'],
    ['Ⅲ类水体', 'iii类水体'],
    ['m²', 'm2'],
    ['ｶﾞｽ', 'ガス'],
    ['Café', 'café'],
    ['零\u200b宽', '零宽'],
    ['𠮷林', '𠮷林'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('comma and full stop stay what they are: 、 is not ,', () => {
    expect(fold('、')).not.toBe(fold(','))
    expect(fold(',')).toBe(fold(','))
  })
})

describe('the way back', () => {
  it('every folded unit comes from the characters that fold to it', () => {
    const text = '推进 Ⅲ类水体、Ａ股\u200b上市及ｶﾞｽ管网'
    const folded = foldWithOffsets(text)
    expect(folded.text).toBe(fold(text))
    for (let unit = 0; unit < folded.text.length; unit++)
      expect(fold(text.slice(folded.starts[unit], folded.ends[unit]))).toContain(folded.text[unit])
  })

  it('folding parts and joining them is folding the whole', () => {
    const text = '加快 5Ｇ 基站。\n建设Ⅳ类'
    for (let cut = 0; cut <= text.length; cut++)
      expect(fold(text.slice(0, cut)) + fold(text.slice(cut))).toBe(fold(text))
  })

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [99, 3],
  ])('offset %i of 甲 乙丙 is the folded index %i', (offset, index) => {
    expect(foldedIndex(foldWithOffsets('甲 乙丙'), offset)).toBe(index)
  })
})

describe('a string in a passage', () => {
  it.each([
    ['支持一汽、吉大', '', '一汽', [[2, 4]]],
    ['Ａ股 上市', '', 'a股上市', [[0, 5]]],
    [
      '发展发展',
      '',
      '发展',
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ['啊啊啊', '', '啊啊', [[0, 2]]],
    ['推进东北', '袜业园建设', '东北袜业园', [[2, 4]]],
    ['推进建设。', '袜业园', '袜业园', []],
    ['辽河大路', '', '浑河', []],
  ] as const)('%s (then %s): %s stands at %j', (text, following, needle, ranges) => {
    expect(findFolded(text, following, needle)).toEqual(ranges)
  })
})
