import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { Progress, timeLeft } from '#ingest/progress.ts'
import { renderReport } from '#ingest/report.ts'

describe('the report of an ingest', () => {
  it('has a line for each document, what failed by name, and the sums', () => {
    const found = {
      file: 'a.txt',
      title: '辽源市2022年政府工作报告',
      issuer: '辽源市',
      year: 2022,
      seconds: 0.42,
      mentions: 1200,
      statements: 1,
      targets: 0,
    }
    const failed = {
      file: 'b.txt',
      seconds: 0,
      mentions: 0,
      statements: 0,
      targets: 0,
      stage: 'read' as const,
      fault: 'empty' as const,
      error: 'the file is empty',
    }
    expect(renderReport([found, failed], 1.25).split('\n')).toEqual([
      'a.txt: 辽源市2022年政府工作报告 (辽源市, 2022): 1,200 mentions, 1 statement, 0 targets, 0.4 s',
      'b.txt: failed (read): the file is empty',
      '1 of 2 documents in 1.3 s: 1,200 mentions, 1 statement, 0 targets',
      '1 document failed: b.txt',
    ])
  })

  it('says what is unknown', () => {
    const report = { file: 'a.txt', title: 'a', seconds: 0, mentions: 0, statements: 0, targets: 0 }
    expect(renderReport([report], 0)).toContain('a.txt: a (issuer and year unknown)')
    expect(renderReport([{ ...report, year: 2022 }], 0)).toContain('(issuer unknown, 2022)')
  })
})

describe('the time left', () => {
  it.each([
    [10, 1, 5, '40 s'],
    [60, 1, 4, '3 min'],
    [10, 5, 5, ''],
  ])('after %f s for %i of %i is %j', (seconds, done, total, words) => {
    expect(timeLeft(seconds, done, total)).toBe(words)
  })
})

describe('progress', () => {
  function shown(terminal: boolean): string {
    const out = Object.assign(new PassThrough(), { isTTY: terminal, columns: 41 })
    const progress = new Progress(2, out as unknown as WriteStream)
    progress.step('a.txt: 辽源市2022年政府工作报告（节选）')
    progress.step('b.txt')
    progress.end()
    return String(out.read())
  }

  it('is a line a document where nobody watches', () => {
    expect(shown(false)).toMatch(/^\[1\/2, \d+ s left\] a\.txt: 辽源市2022年政府工作报告（节选）\n\[2\/2\] b\.txt\n$/)
  })

  it('is one line that rewrites itself on a terminal, within its width, and is gone at the end', () => {
    const lines = shown(true).split('\r\u001b[K')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toHaveLength(20)
    expect([lines[0], lines[2], lines[3]]).toEqual(['', '[2/2] b.txt', ''])
  })
})
