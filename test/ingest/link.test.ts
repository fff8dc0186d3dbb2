import { beforeAll, describe, expect, it } from 'vitest'
import type { EntityType } from '#schema/entity.ts'
import { loadLexicon, type Lexicon } from '#ingest/lexicon/lexicon.ts'
import { link, type Linked } from '#ingest/link/link.ts'
import type { Recognised } from '#ingest/model.ts'
import { planOf } from './plan-of.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon()
})

/** Links the names given (in the order of the text, an outer one before those inside it) as if they had been found. */
function linkNames(text: string, names: [string, EntityType][], code: string, year = 2023): Linked {
  const segmented = planOf(text, code, year)
  let from = 0
  let outerEnd = 0
  const recognised = names.map(([surface, type]): Recognised => {
    const start = text.indexOf(surface, from)
    const nested = start < outerEnd
    if (!nested) outerEnd = start + surface.length
    from = nested ? start : Math.max(from, start)
    const passage = segmented.passages.find((one) => one.start <= start && start < one.end)
    const end = start + surface.length
    return { start, end, type, rule: 'given', confidence: 1, nested, passageId: passage?.id ?? '' }
  })
  return link(segmented, recognised, lexicon)
}

function meaningOf(text: string, names: [string, EntityType][], code: string, year?: number): [string, string] {
  const { mentions, entities } = linkNames(text, names, code, year)
  const [first] = mentions
  return [entities.find(({ id }) => id === first?.entityId)?.name ?? '', first?.link ?? '']
}

describe('what a name means in a plan', () => {
  it.each<[string, string, EntityType, string, string, string]>([
    ['支持一汽扩大配套。', '一汽', 'Company', '220400', '中国第一汽车集团', 'gazetteer-alias'],
    ['深化与吉大的合作。', '吉大', 'University', '220400', '吉林大学', 'gazetteer-alias'],
    ['深化与中科院的合作。', '中科院', 'Institute', '220400', '中国科学院', 'gazetteer-alias'],
    ['全面推进乡村振兴。', '乡村振兴', 'Policy', '220400', '乡村振兴战略', 'gazetteer-alias'],
    ['建设市中心医院新院区。', '市中心医院', 'Hospital', '220400', '辽源市中心医院', 'issuer-context'],
    ['新建县医院。', '县医院', 'Hospital', '130628', '高阳县医院', 'issuer-context'],
    ['五中异地搬迁。', '五中', 'School', '220400', '辽源市第五中学', 'issuer-context'],
    ['推进建投、智投等国企改革。', '建投', 'Company', '220400', '辽源市建投', 'issuer-context'],
    ['打造省工业技术研究院。', '省工业技术研究院', 'Institute', '220000', '吉林省工业技术研究院', 'issuer-context'],
    ['推进东水泉东、安家庄等煤矿建设。', '东水泉东', 'Facility', '620000', '东水泉东煤矿', 'shared-head'],
    ['打好蓝天、碧水、净土保卫战。', '蓝天', 'Policy', '130600', '蓝天保卫战', 'shared-head'],
    ['实施种业振兴、耕地质量提升等行动。', '种业振兴', 'Policy', '320000', '种业振兴行动', 'shared-head'],
    ['推进县医院迁建，抓好落实。', '县医院迁建', 'Project', '130628', '高阳县医院迁建工程', 'issuer-context'],
    ['落实“双减”政策。', '“双减”', 'Policy', '220400', '双减', 'gazetteer-alias'],
  ])('%s %s', (text, surface, type, code, name, policy) => {
    expect(meaningOf(text, [[surface, type]], code)).toEqual([name, policy])
  })

  it('a name that says it all stays as it is written', () => {
    expect(meaningOf('支持鑫达钢铁发展。', [['鑫达钢铁', 'Company']], '220400')).toEqual(['鑫达钢铁', 'as-written'])
    expect(meaningOf('建设津石高速。', [['津石高速', 'Road']], '130600')).toEqual(['津石高速', 'as-written'])
  })

  it('a short form that the text introduces means what stands before it', () => {
    const text = '与东北袜业纺织工业园发展有限公司（以下简称“东袜”）合作。东袜建成投产。'
    const { mentions, entities } = linkNames(
      text,
      [
        ['东北袜业纺织工业园发展有限公司', 'Company'],
        ['东袜', 'Company'],
      ],
      '220400',
    )
    expect(new Set(mentions.map(({ entityId }) => entityId)).size).toBe(1)
    expect(mentions[1]?.link).toBe('introduced-short-form')
    expect(entities.find(({ id }) => id === mentions[0]?.entityId)?.aliases).toEqual(['东袜'])
  })
})

describe('entities', () => {
  it('a division has its code, its sound, and its place in the tree; the issuer is there though nobody names it', () => {
    const { entities, ties } = linkNames('对接长春。', [['长春', 'Region']], '220400')
    expect(entities.map(({ id, name, aliases }) => [id, name, aliases])).toEqual([
      ['region-220000', '吉林省', []],
      ['region-220100', '长春市', ['长春']],
      ['region-220400', '辽源市', []],
    ])
    expect(entities[1]).toMatchObject({ pinyin: 'changchunshi', initials: 'ccs', code: '220100' })
    expect(ties).toEqual([
      { headId: 'region-220100', tailId: 'region-220000', source: 'GB/T 2260' },
      { headId: 'region-220400', tailId: 'region-220000', source: 'GB/T 2260' },
    ])
  })

  it('人民大街 of two cities are two, 吉林大学 is one', () => {
    const idOf = (name: string, type: EntityType, code: string) =>
      linkNames(`建设${name}。`, [[name, type]], code).mentions[0]?.entityId
    expect(idOf('人民大街', 'Road', '220400')).not.toBe(idOf('人民大街', 'Road', '220100'))
    expect(idOf('吉林大学', 'University', '220400')).toBe(idOf('吉林大学', 'University', '220100'))
  })

  it('a place inside the name makes it one for all plans', () => {
    const idIn = (code: string) =>
      linkNames(
        '建设东辽河大桥。',
        [
          ['东辽河大桥', 'Bridge'],
          ['东辽河', 'Waterbody'],
        ],
        code,
      ).mentions[0]?.entityId
    expect(idIn('220400')).toBe(idIn('220422'))
  })

  it('a division of the past is not the one that took its place', () => {
    const idOf = (year: number) => linkNames('清苑发展。', [['清苑', 'Region']], '130600', year).mentions[0]?.entityId
    expect(idOf(2020)).toBe('region-130608')
    expect(idOf(2008)).toMatch(/^region-[0-9a-f]{12}$/)
  })
})
