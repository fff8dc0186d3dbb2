import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ManifestError, parseManifest } from '#ingest/manifest.ts'
import { findSources, parseYear } from '#ingest/sources.ts'

describe('a manifest', () => {
  it('says what a person knows of each file; an empty cell says nothing', () => {
    const text = '\ufefffile,issuer,code,year,excerpt\na.txt,辽源市,220400,2022,yes\n"b,1.txt",,,,\n'
    expect([...parseManifest(text, 'manifest.csv')]).toEqual([
      ['a.txt', { issuer: '辽源市', code: '220400', year: 2022, excerpt: 'yes' }],
      ['b,1.txt', {}],
    ])
  })

  const bad: [string, RegExp][] = [
    ['', /manifest\.csv: has no rows/],
    ['title\nx\n', /row 2: the column file is missing/],
    ['file,year\na.txt,20x2\n', /row 2: the year is none, as 2022 is/],
    ['file,code\na.txt,2204\n', /row 2: the code has not 6, 9 or 12 digits/],
    ['file,city\na.txt,辽源\n', /row 2: unknown column city \(known: file, title/],
    ['file,year\na.txt,2022\na.txt,2023\n', /row 3: a\.txt stands twice/],
    ['file,year\na.txt\n', /Invalid Record Length/],
    ['file,year\n"a.txt,2022\n', /Quote Not Closed/],
  ]
  it.each(bad)('as %j is refused, naming the row', (text, words) => {
    expect(() => parseManifest(text, 'manifest.csv')).toThrow(words)
    expect(() => parseManifest(text, 'manifest.csv')).toThrow(ManifestError)
  })
})

describe('the plans under a path', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-graph-sources-'))
    await mkdir(join(folder, 'plans', 'deep'), { recursive: true })
    await mkdir(join(folder, 'empty'))
    for (const name of [
      'plans/b.txt',
      'plans/a.TXT',
      'plans/deep/c.txt',
      'plans/a.ann.txt',
      'plans/notes.md',
      'plans/.d.txt',
    ])
      await writeFile(join(folder, name), '好。')
    await writeFile(
      join(folder, 'plans', 'manifest.csv'),
      'file,issuer,code,year\nb.txt,辽源市,220400,2022\nlost.txt,,,\n',
    )
    await writeFile(join(folder, 'other.csv'), 'file,year\nb.txt,2019\n')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are its .txt files by name, with the facts of its manifest, and what the manifest names and is not there', async () => {
    const sources = await findSources([join(folder, 'plans')], {})
    expect(sources.map(({ path, facts }) => [basename(path), facts.year])).toEqual([
      ['a.TXT', undefined],
      ['b.txt', 2022],
      ['c.txt', undefined],
      ['lost.txt', undefined],
    ])
  })

  it('are each taken once, and a file has the facts of the manifest beside it', async () => {
    const path = join(folder, 'plans', 'b.txt')
    expect(await findSources([path, path], {})).toEqual([
      { path, facts: { issuer: '辽源市', code: '220400', year: 2022 } },
    ])
  })

  it('have the facts of the manifest given, and before it those given for all', async () => {
    const path = join(folder, 'plans', 'b.txt')
    const given = await findSources([path], { manifest: join(folder, 'other.csv') })
    expect(given[0]?.facts).toEqual({ year: 2019 })
    const [said] = await findSources([path], { issuer: '长春市', year: 2020 })
    expect(said?.facts).toMatchObject({ issuer: '长春市', code: undefined, year: 2020 })
  })

  it('that does not exist or holds none is refused in words', async () => {
    await expect(findSources([join(folder, 'nowhere')], {})).rejects.toThrow(/nowhere: there is no such file or folder/)
    await expect(findSources([join(folder, 'empty')], {})).rejects.toThrow(/empty: holds no plan/)
    await expect(findSources([folder], { manifest: join(folder, 'no.csv') })).rejects.toThrow(/no\.csv: cannot be read/)
  })
})

describe('--year', () => {
  it.each([
    [undefined, undefined],
    ['2022', 2022],
  ])('%s is %s', (text, year) => {
    expect(parseYear(text)).toBe(year)
  })
  it.each(['22', '2022年', ''])('%j is refused', (text) => {
    expect(() => parseYear(text)).toThrow(/not a year/)
  })
})
