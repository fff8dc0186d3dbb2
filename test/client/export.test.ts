import { describe, expect, it } from 'vitest'
import { describeSvg } from '#client/export/chart-picture.ts'
import { readCut } from '#client/export/cut.ts'

describe('what a file does not hold', () => {
  it.each([
    [
      'things 50/62, plans 60/95',
      [
        { what: 'things', shown: 50, of: 62 },
        { what: 'plans', shown: 60, of: 95 },
      ],
    ],
    ['rows 1000/?', [{ what: 'rows', shown: 1000 }]],
    [undefined, []],
    ['secrets 1/2, plans one/two, ties 3/4', [{ what: 'ties', shown: 3, of: 4 }]],
  ])('%j', (header, cut) => {
    expect(readCut(header)).toEqual(cut)
  })
})

describe('a chart as a file', () => {
  it('says first where it comes from, whatever signs are in it', () => {
    expect(describeSvg('<svg width="1" height="2"><g/></svg>', 'a=1&b=<x>')).toBe(
      '<svg width="1" height="2"><desc>a=1&amp;b=&lt;x&gt;</desc><g/></svg>',
    )
  })

  it('keeps signs that would mean something to the one who replaces', () => {
    expect(describeSvg('<svg><g/></svg>', '$& $1')).toBe('<svg><desc>$&amp; $1</desc><g/></svg>')
  })
})
