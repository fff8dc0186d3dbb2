import { describe, expect, it } from 'vitest'
import { keyOfIndicator, nameOfIndicator } from '#cypher/targets/indicator-name.ts'

describe('names of indicators', () => {
  it.each([
    ['GDP', '地区生产总值'],
    ['全县生产总值完成', '地区生产总值'],
    ['规上工业增加值', '规模以上工业增加值'],
    ['一般公共预算收入可比', '一般公共预算收入'],
    ['新增城镇就业', '城镇新增就业'],
    ['森林覆盖率提高', '森林覆盖率'],
    ['完成造林', '造林'],
    ['空气质量优良天数占比', '空气质量优良天数比例'],
  ])('%s is counted under %s', (written, name) => {
    expect(nameOfIndicator(written)).toBe(name)
  })

  it.each([
    ['高新技术企业', '新增高新技术企业'],
    ['城镇登记失业率', '城镇调查失业率'],
    ['居民人均可支配收入', '农村居民人均可支配收入'],
    ['固定资产投资', '全社会固定资产投资'],
    ['单位地区生产总值能耗', '地区生产总值'],
  ])('%s is not %s', (one, other) => {
    expect(nameOfIndicator(one)).not.toBe(nameOfIndicator(other))
  })

  it('a rise in per cent and a sum of money are two, at least and exactly are one', () => {
    expect(keyOfIndicator('地区生产总值', '+', '%')).not.toBe(keyOfIndicator('地区生产总值', '>=', '元'))
    expect(keyOfIndicator('城镇新增就业', '>=', '人')).toBe(keyOfIndicator('新增城镇就业', '=', '人'))
  })
})
