import { beforeAll, describe, expect, it } from 'vitest'
import { readRegions, type RegionTree } from '#ingest/lexicon/regions.ts'
import { shortFormOf } from '#ingest/lexicon/short-form.ts'

describe('a division as plans shorten it', () => {
  it.each([
    ['辽源市', '辽源'],
    ['英俊镇', '英俊'],
    ['广西壮族自治区', '广西'],
    ['阜新蒙古族自治县', '阜新'],
    ['延边朝鲜族自治州', '延边'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['香港特别行政区', '香港'],
    ['易县', undefined],
    ['内蒙古自治区', undefined],
  ])('%s is %s', (name, short) => {
    expect(shortFormOf(name)).toBe(short)
  })
})

describe('what a name of a division means in whose plan', () => {
  let regions: RegionTree
  beforeAll(async () => {
    regions = await readRegions()
  })

  it.each([
    // the same short name, in the plan of a district of 长春 and in one of 承德
    ['宽城', '220103', 2022, '宽城区 长春市 吉林省'],
    ['宽城', '130800', 2022, '宽城满族自治县 承德市 河北省'],
    // a town of the county before a city elsewhere; without an issuer the city
    ['新民', '210921', 2023, '新民镇 阜新蒙古族自治县 阜新市 辽宁省'],
    ['新民', undefined, 2023, '新民市 沈阳市 辽宁省'],
    ['朝阳', '220100', 2023, '朝阳区 长春市 吉林省'],
    ['朝阳', undefined, 2023, '朝阳市 辽宁省'],
    // a province's short name is the province, even where a district has it, too
    ['河北', '120000', 2023, '河北省'],
    ['通州', '110000', 2023, '通州区 北京市'],
    ['保', '130608', 2023, '保定市 河北省'],
    ['京', '130608', 2023, '北京市'],
    // the division of the time
    ['清苑', '130600', 2008, '清苑县 保定市 河北省'],
    ['清苑', '130600', 2020, '清苑区 保定市 河北省'],
    ['阜蒙', '210900', 2023, '阜新蒙古族自治县 阜新市 辽宁省'],
    ['春城', '220105', 2022, '长春市 吉林省'],
    // several cities have a 鼓楼区, and nothing says which
    ['鼓楼区', undefined, 2023, undefined],
    ['鼓楼区', '410200', 2023, '鼓楼区 开封市 河南省'],
    ['全市', '220400', 2023, undefined],
  ])('%s in a plan of %s of %i is %s', (name, code, year, expected) => {
    const issuer = code === undefined ? undefined : regions.byCode(code)
    const region = regions.resolve(name, { year, ...(issuer && { issuer }) })
    expect(
      region &&
        regions
          .chain(region)
          .map((part) => part.name)
          .join(' '),
    ).toBe(expected)
  })

  it('a municipality holds its districts directly, and a county under no city its province', () => {
    const lineOf = (code: string) => {
      const region = regions.byCode(code)
      return region && regions.chain(region).map(({ name }) => name)
    }
    expect(lineOf('110112')).toEqual(['通州区', '北京市'])
    expect(lineOf('429004')).toEqual(['仙桃市', '湖北省'])
  })
})
