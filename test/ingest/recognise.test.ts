import { beforeAll, describe, expect, it } from 'vitest'
import { annotationWord } from '#schema/entity.ts'
import { loadLexicon, type Lexicon } from '#ingest/lexicon/lexicon.ts'
import { link } from '#ingest/link/link.ts'
import { recognise } from '#ingest/recognise/recognise.ts'
import { planOf } from './plan-of.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon()
})

/** The names found, each as `surface Type`, those inside others in brackets. */
async function namesIn(text: string, code = '220400'): Promise<string[]> {
  const segmented = planOf(text, code)
  const { mentions } = link(segmented, await recognise(segmented, lexicon), lexicon)
  return mentions.map(({ surface, type, nested }) =>
    nested ? `(${surface} ${annotationWord(type)})` : `${surface} ${annotationWord(type)}`,
  )
}

describe('names in a plan', () => {
  it.each([
    ['支持吉林大学与辽源市开展合作。', ['吉林大学 University', '(吉林 Region)', '辽源市 Region']],
    ['大力发展现代农业、装备制造和文化旅游。', ['现代农业 Sector', '装备制造 Sector', '文化旅游 Sector']],
    ['深入实施乡村振兴战略，推进新型城镇化。', ['乡村振兴战略 Policy', '新型城镇化 Policy']],
    ['打通福民大街、芝仕路等道路。', ['福民大街 Road', '芝仕路 Road']],
    ['充分发挥吉林山水资源优势。', ['吉林 Region']],
    ['落实《辽源市国土空间总体规划》。', ['《辽源市国土空间总体规划》 Policy', '(辽源市 Region)']],
    ['加快京津冀协同发展。', ['京津冀协同发展 Policy', '(京津冀 Region)']],
  ])('%s', async (text, names) => {
    expect(await namesIn(text)).toEqual(names)
  })

  it.each([
    ['唐县 in 高唐县', '高唐县经济快速发展。', '371500', '唐县'],
    ['全市', '全市经济稳中向好，全区上下团结一心。', '220400', '全市'],
    ['全区', '全市经济稳中向好，全区上下团结一心。', '220400', '全区'],
    ['a policy without a name', '各项政策落地见效，改革持续深化。', '220400', '改革'],
  ])('%s is no name', async (_, text, code, surface) => {
    expect((await namesIn(text, code)).map((name) => name.replace(/[()]| .*$/g, ''))).not.toContain(surface)
  })

  it('a name inside a longer name is nested and follows it', async () => {
    const segmented = planOf('支持东北袜业园发展。', '220400')
    const found = await recognise(segmented, lexicon)
    expect(found.map(({ start, end, nested }) => [segmented.text.slice(start, end), nested])).toEqual([
      ['东北袜业园', false],
      ['东北', true],
    ])
  })

  it('outermost names never overlap, and every name lies in its passage', async () => {
    const segmented = planOf(
      '推进“一主六双”战略、国道303绕越线、辽源高新区建设。\n支持吉大一院与市中心医院合作办医。',
      '220400',
    )
    const found = await recognise(segmented, lexicon)
    const outermost = found.filter(({ nested }) => !nested)
    outermost.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(outermost[index]?.end ?? 0))
    for (const { start, end, passageId } of found) {
      const passage = segmented.passages.find(({ id }) => id === passageId)
      expect(passage && passage.start <= start && end <= passage.end).toBe(true)
    }
  })

  it('the same text gives the same names', async () => {
    const text = '确保国道303绕越线建成通车，支持一汽扩大本地配套。'
    expect(await namesIn(text)).toEqual(await namesIn(text))
  })
})
