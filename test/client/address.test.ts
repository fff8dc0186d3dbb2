import { describe, expect, it } from 'vitest'
import { entityAddress, planAddress, readAddress, searchAddress, writeAddress } from '#client/address.ts'
import { addressOf } from '#client/api.ts'

describe('the address bar', () => {
  it('reads what it wrote', () => {
    const address = { q: '2022', by: 'text', year: 2023, hide: ['Place', 'Topic'], page: undefined, entity: '' }
    expect(writeAddress(address)).toBe('?q=2022&by=text&year=2023&hide=Place%2CTopic')
    expect(readAddress('?q=2022&by=text&year=2023&hide=Place%2CTopic')).toEqual({
      q: '2022',
      by: 'text',
      year: '2023',
      hide: 'Place,Topic',
    })
  })

  it('takes digits that are searched for as words', () => {
    expect(searchAddress.parse(readAddress('?q=2022'))).toMatchObject({ q: '2022' })
  })

  it('drops what makes no sense, and keeps the rest', () => {
    expect(searchAddress.parse(readAddress('?q=一汽&by=guess&year=soon&page=-1&section=plan'))).toEqual({
      q: '一汽',
      section: 'plan',
    })
    expect(planAddress.parse(readAddress('?hide=Place,Nowhere,Topic'))).toEqual({ hide: ['Place', 'Topic'] })
    expect(entityAddress.parse({ kind: '', page: '2' })).toEqual({ kind: undefined, page: 2 })
  })

  it('is the same for a list that was never in it', () => {
    expect(planAddress.parse({})).toEqual({ hide: [] })
  })
})

describe('the address of a question to the server', () => {
  it('leaves out what has no value', () => {
    expect(addressOf('/api/mentions', { q: '一汽', year: undefined, region: '', limit: 0 })).toBe(
      '/api/mentions?q=%E4%B8%80%E6%B1%BD&limit=0',
    )
    expect(addressOf('/api/health')).toBe('/api/health')
  })
})
