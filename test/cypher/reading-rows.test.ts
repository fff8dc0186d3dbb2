import { describe, expect, it } from 'vitest'
import { fold } from '#cypher/fold.ts'
import { checkReading } from '#cypher/write/check-reading.ts'
import { entityRows, mentionedRows, passageRows } from '#cypher/write/reading-rows.ts'
import { searchKeys } from '#cypher/write/search-keys.ts'
import { readAnnotated } from '../fixtures/annotated.ts'

const reading = readAnnotated('liaoyuan-2022')

describe('passages', () => {
  const rows = passageRows(reading)

  it('hold their own folded text and up to 64 characters of what follows, over as many passages as it takes', () => {
    const own = rows.map(({ properties: { folded, foldedLength } }) => [...folded].slice(0, foldedLength).join(''))
    for (const [at, { properties }] of rows.entries()) {
      const following = [...own.slice(at + 1).join('')].slice(0, 64).join('')
      expect(properties.folded).toBe((own[at] ?? '') + following)
      expect(own[at]).toBe(fold(reading.passages[at]?.text ?? ''))
    }
  })

  it('the last one is followed by nothing', () => {
    const last = rows.at(-1)
    expect([...(last?.properties.folded ?? '')]).toHaveLength(last?.properties.foldedLength ?? -1)
  })
})

describe('what a plan mentions', () => {
  it('is counted outermost: 一汽 twice, 长春 inside 长春—四平—辽源 not', () => {
    const yiqi = reading.entities.find((entity) => entity.name === '中国第一汽车集团')
    expect(mentionedRows(reading).find((row) => row.entity === yiqi?.id)).toMatchObject({ count: 2, names: ['一汽'] })
    const nested = new Set(reading.mentions.filter((mention) => mention.nested).map((mention) => mention.entityId))
    const outermost = new Set(reading.mentions.filter((mention) => !mention.nested).map((mention) => mention.entityId))
    for (const id of nested) expect(mentionedRows(reading).some((row) => row.entity === id)).toBe(outermost.has(id))
  })

  it('comes sorted by id, so that two loads lock in the same order', () => {
    const ids = entityRows(reading).map((row) => row.id)
    expect(ids).toEqual([...ids].sort())
  })
})

describe('what a thing is found by', () => {
  it('its names and aliases, one per line, and how each is spelled', () => {
    expect(searchKeys('中国第一汽车集团', ['一汽'], 'zhongguodiyiqichejituan', 'zgdyqcjt')).toEqual({
      searchNames: '\n一汽\n中国第一汽车集团\n',
      searchPinyin: '\nyiqi\nzhongguodiyiqichejituan\n',
      searchInitials: '\nyq\nzgdyqcjt\n',
    })
  })

  it('ü is typed v, and Latin letters stay', () => {
    expect(searchKeys('吕梁', ['5G+工业'], 'lüliang', 'll')).toMatchObject({ searchPinyin: '\n5g+gongye\nlvliang\n' })
  })
})

describe('a reading that speaks of what it does not hold is refused', () => {
  it.each([
    ['the tail of a statement', { ...reading, entities: reading.entities.slice(1), mentions: [] }, /lacks/],
    ['the passage of a mention', { ...reading, passages: [] }, /passage doc-\w+-p\d+ of the mention/],
    ['the section of a passage', { ...reading, sections: [] }, /section doc-\w+-s0/],
    [
      'the issuer',
      { ...reading, document: { ...reading.document, issuerId: 'region-999999' } },
      /issuer region-999999/,
    ],
  ])('%s', (_, broken, message) => {
    expect(() => checkReading(broken)).toThrow(message)
  })

  it('a whole one passes', () => {
    expect(() => checkReading(reading)).not.toThrow()
  })
})
