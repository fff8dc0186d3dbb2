import { beforeAll, describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '#schema/entity.ts'
import { type Lexicon, loadLexicon } from '#ingest/lexicon/lexicon.ts'
import { settleType } from '#ingest/recognise/settle-type.ts'
import { propose } from '#ingest/recognise/sentences-of.ts'
import { readInputs, type TaggerInput } from '#ingest/recognise/tagger/inputs.ts'
import { SpanOdds } from '#ingest/recognise/tagger/odds.ts'
import { segment } from '#ingest/segment/segment.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await loadLexicon()
}, 60_000)

function inputsOf(text: string): TaggerInput[] {
  const segmented = segment(
    {
      id: 'doc-x',
      title: '',
      source: 'x.txt',
      excerpt: false,
      sha256: '',
      chars: text.length,
      confidence: { issuer: 0, year: 0, kind: 0 },
    },
    text,
  )
  return readInputs(text, segmented.passages, segmented.tokens, propose(segmented, lexicon))
}

describe('what the tagger sees of a sentence', () => {
  it('each character, its word with its tag, and what the gazetteers say of it', () => {
    const [input] = inputsOf('支持一汽发展。')
    expect(input?.chars.join('')).toBe('支持一汽发展。')
    expect(input?.pairs[2]).toBe('一汽')
    expect(input?.words.slice(0, 2)).toEqual(['支持', '支持'])
    expect(input?.tags[0]).toMatch(/^B/)
    expect(input?.marks).toContainEqual([2, 'Company B'])
    expect(input?.marks).toContainEqual([3, 'Company E'])
  })

  it('every digit alike, and full width as half', () => {
    const [input] = inputsOf('到２０25年达到1.5万户。')
    expect(input?.chars.join('')).toBe('到0000年达到0.0万户。')
  })

  it('a passage of more than 200 characters in stretches that join, cut after commas', () => {
    const text = `${'推进重点项目建设，'.repeat(60)}确保年内完工。`
    const inputs = inputsOf(text)
    expect(inputs.length).toBeGreaterThan(1)
    expect(inputs.every(({ start, end }) => end - start <= 200)).toBe(true)
    expect(inputs.map(({ chars }) => chars.join('')).join('')).toBe(text.normalize('NFKC'))
    expect(inputs.slice(0, -1).every(({ chars }) => chars.at(-1) === ',')).toBe(true)
  })
})

describe('what the tagger holds of spans', () => {
  it('the same document gives the same numbers; what else is read moves its probabilities by less than a hundredth', async () => {
    const [own, longer] = ['改造人民大街。', '支持一汽、吉林大学和东北袜业园合作建设新能源汽车产业基地。'].map(
      (text) => inputsOf(text)[0]!,
    )
    const [alone] = await lexicon.tagger.read([own!])
    const [again] = await lexicon.tagger.read([own!])
    const [together] = await lexicon.tagger.read([own!, longer!])
    expect(again).toEqual(alone)
    const farthest = Math.max(
      ...alone!.outer.map((value, at) => Math.abs(Math.exp(value) - Math.exp(together!.outer[at]!))),
    )
    expect(farthest).toBeLessThan(0.01)
  })

  it('人民大街 is likelier a road than anything else, and 改造 is likelier no name', async () => {
    const emissions = await lexicon.tagger.read(inputsOf('改造人民大街。'))
    const odds = new SpanOdds(emissions, 'outer')
    const scores = new Float32Array(ENTITY_TYPES.length)
    odds.add(2, 6, scores, 0)
    expect(ENTITY_TYPES[scores.indexOf(Math.max(...scores))]).toBe('Road')
    expect(Math.max(...scores)).toBeGreaterThan(0)
    const verb = new Float32Array(ENTITY_TYPES.length)
    odds.add(0, 2, verb, 0)
    expect(Math.max(...verb)).toBeLessThan(0)
  })
})

describe('the type of a name whose ends are found', () => {
  it.each([
    // heads that make one type, whatever the tagger took it for
    ['东辽河琵琶桥', 'Waterbody', 'Bridge'],
    ['红五星立交桥', 'Road', 'Bridge'],
    ['西街小学', 'Road', 'School'],
    ['英俊镇卫生院', 'Facility', 'Hospital'],
    // what only ends like one
    ['枫桥', 'Area', 'Area'],
    ['十九届二中', 'Event', 'Event'],
    // the gazetteers know exactly this name
    ['教育部', 'Region', 'Agency'],
    ['吉林大学', 'Region', 'University'],
    // nobody knows better than the tagger
    ['琵琶广场', 'Facility', 'Facility'],
    ['“平改立”工程', 'Project', 'Project'],
  ] as const)('%s, taken for %s, is %s', (surface, taken, type) => {
    expect(settleType(surface, taken, lexicon.names, lexicon.heads)).toBe(type)
  })
})
