import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSources } from '#ingest/pool.ts'
import { findSources } from '#ingest/sources.ts'

describe('a folder with good and bad files', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-graph-pool-'))
    await cp(fileURLToPath(new URL('../../seeds/documents', import.meta.url)), folder, { recursive: true })
    await writeFile(join(folder, 'a-empty.txt'), '')
    await writeFile(join(folder, 'f-binary.txt'), Buffer.from([0, 1, 2]))
    await writeFile(join(folder, 'z-encoding.txt'), Buffer.from([0x63, 0xe9, 0x20]))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is read in the order of its names; a bad file is reported in words and stops no other', async () => {
    const outcomes: [string, string][] = []
    for await (const outcome of readSources(await findSources([folder], {})))
      outcomes.push([
        basename(outcome.source.path),
        'error' in outcome
          ? `${outcome.stage}: ${outcome.error}`
          : 'reading' in outcome
            ? (outcome.reading.document.issuer ?? '')
            : '',
      ])
    expect(outcomes).toEqual([
      ['a-empty.txt', 'read: the file is empty'],
      ['erdao-2022.txt', '二道区'],
      ['f-binary.txt', 'read: the file is no text: it holds bytes of value zero (UTF-16 needs its byte order mark)'],
      ['fumeng-2023.txt', '阜新蒙古族自治县'],
      ['kuancheng-2022.txt', '宽城区'],
      ['liaoyuan-2022.txt', '辽源市'],
      ['liaoyuan-2023.txt', '辽源市'],
      [
        'z-encoding.txt',
        'read: the encoding is neither UTF-8 nor GB18030 nor another known one: save the text as UTF-8',
      ],
    ])
  }, 120_000)
})
