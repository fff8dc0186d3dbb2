import { describe, expect, it } from 'vitest'
import { cutSpans } from '#client/design/spans.ts'

const cut = (text: string, ranges: [number, number][]) =>
  cutSpans(
    0,
    text.length,
    ranges.map(([start, end]) => ({ start, end })),
  ).map(({ from, to, covers }) => [text.slice(from, to), covers.length])

describe('cutting a sentence at the edges of its highlights', () => {
  it.each<[string, string, [number, number][], [string, number][]]>([
    ['without highlights the text is one span', '深化与一汽合作', [], [['深化与一汽合作', 0]]],
    [
      'a name in the middle',
      '深化与一汽合作',
      [[3, 5]],
      [
        ['深化与', 0],
        ['一汽', 1],
        ['合作', 0],
      ],
    ],
    [
      'at both ends',
      '一汽与一汽',
      [
        [3, 5],
        [0, 2],
      ],
      [
        ['一汽', 1],
        ['与', 0],
        ['一汽', 1],
      ],
    ],
    [
      'a name inside a longer one',
      '推进辽河大路',
      [
        [2, 6],
        [2, 4],
      ],
      [
        ['推进', 0],
        ['辽河', 2],
        ['大路', 1],
      ],
    ],
    [
      'two that cross',
      '东辽河流域',
      [
        [0, 3],
        [1, 5],
      ],
      [
        ['东', 1],
        ['辽河', 2],
        ['流域', 1],
      ],
    ],
    [
      'a range that reaches over the end is cut there',
      '一汽',
      [[1, 9]],
      [
        ['一', 0],
        ['汽', 1],
      ],
    ],
    [
      'an empty range and one outside are dropped',
      '一汽',
      [
        [1, 1],
        [5, 7],
      ],
      [['一汽', 0]],
    ],
  ])('%s', (_, text, ranges, spans) => {
    expect(cut(text, ranges)).toEqual(spans)
  })
})
