import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode, readPlanFile } from '#ingest/read.ts'
import { DocumentError } from '#ingest/read/document-error.ts'
import type { Fault } from '#schema/ingest.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
/** 长春市的报告，在 in GB18030, written out by hand from the standard's table. */
const GB18030 = bytes(0xb3, 0xa4, 0xb4, 0xba, 0xca, 0xd0, 0xb5, 0xc4, 0xb1, 0xa8, 0xb8, 0xe6, 0xa3, 0xac, 0xd4, 0xda)

describe('a file is decoded', () => {
  it('as UTF-8, and a byte order mark counts as nothing', () => {
    const plain = decode(new TextEncoder().encode('辽源市'))
    const marked = decode(new TextEncoder().encode('\ufeff辽源市'))
    expect([plain.source, marked.source]).toEqual(['辽源市', '辽源市'])
    expect(marked.sha256).not.toBe(plain.sha256)
  })

  it('as GB18030 where it is no UTF-8', () => {
    const text = bytes(...Array.from({ length: 4 }, () => [...GB18030]).flat())
    expect(decode(text)).toMatchObject({ source: '长春市的报告，在'.repeat(4), encoding: 'gb18030' })
  })

  it('as UTF-16 where a byte order mark says so', () => {
    expect(decode(bytes(0xff, 0xfe, 0xbd, 0x8f, 0x90, 0x6e)).source).toBe('辽源')
    expect(decode(bytes(0xfe, 0xff, 0x8f, 0xbd, 0x6e, 0x90)).source).toBe('辽源')
  })
})

describe('a file that is no text is refused in words', () => {
  const cases: [string, Uint8Array, Fault, RegExp][] = [
    ['an empty one', bytes(), 'empty', /is empty/],
    ['one of blanks and a byte order mark', new TextEncoder().encode('\ufeff \n\u3000'), 'empty', /white space/],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 1), 'binary', /bytes of value zero/],
    ['accents of Latin-1', bytes(0x63, 0x61, 0x66, 0xe9, 0x20, 0x72, 0xe9), 'unknown-encoding', /neither UTF-8 nor/],
    ['UTF-8 cut within a character', bytes(0xe8, 0xbe, 0xbd, 0xe6, 0xba), 'unknown-encoding', /neither UTF-8 nor/],
  ]
  it.each(cases)('%s', (_, content, fault, words) => {
    expect(() => decode(content)).toThrow(words)
    expect(() => decode(content)).toThrow(expect.objectContaining({ name: 'DocumentError', fault }))
  })
})

describe('a path', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-graph-read-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('of a plan gives its bytes', async () => {
    await writeFile(join(folder, '辽源.txt'), '辽源')
    expect(await readPlanFile(join(folder, '辽源.txt'))).toHaveLength(6)
  })

  it('that is not there, is a folder or holds too much is refused in words', async () => {
    await writeFile(join(folder, 'large.txt'), Buffer.alloc(20_000_001, 'a'))
    await expect(readPlanFile(join(folder, 'nothing.txt'))).rejects.toThrow('there is no such file')
    await expect(readPlanFile(folder)).rejects.toThrow('it is a folder')
    await expect(readPlanFile(join(folder, 'large.txt'))).rejects.toThrow(DocumentError)
    await expect(readPlanFile(join(folder, 'large.txt'))).rejects.toThrow('has 21 MB, a plan may have 20')
  })
})
