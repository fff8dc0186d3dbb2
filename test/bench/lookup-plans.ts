import { pinyin } from 'pinyin-pro'
import type { Entity } from '#schema/entity.ts'
import type { Mention, Reading } from '#schema/document.ts'

/** A sentence of a real plan with the names in it, offsets into the sentence. */
interface Sentence {
  text: string
  mentions: Mention[]
}

/** What plans are recombined from. */
export interface Stock {
  sentences: Sentence[]
  entities: Map<string, Entity>
  issuers: Entity[]
}

/** The rule of mentions that no pipeline found. */
export const INVENTED = 'invented'
const SECTIONS = 8
const SENTENCES_IN_A_SECTION = 50
const YEARS = { first: 2001, count: 25 }
/** One sentence in so many speaks of an invented company, which stands in three sentences of all on average. */
const INVENTED_EVERY = 250
const SENTENCES_OF_A_NAME = 3
const SYLLABLES = '骐骥骝骢骠骧骎骓骊骅骁骀驺驷驸驹驽驿骆骈骍骏鹄鹇鹈鹉鹌鹎鹏鹑鹕鹗鹘鹚鹛鹜鹞鹣鹦鹧鹨鹩鹫鹬鹭鹰鹳'

/** Numbers from 0 to 1 that are the same for the same seed: a multiply-with-carry of 32 bits (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The sentences of the readings with their outermost and nested names; headings and titles are left out. */
export function takeStock(readings: readonly Reading[]): Stock {
  const entities = new Map(readings.flatMap((reading) => reading.entities.map((entity) => [entity.id, entity])))
  const sentences = readings.flatMap((reading) => {
    const byPassage = new Map<string, Mention[]>()
    for (const mention of reading.mentions)
      byPassage.set(mention.passageId, [...(byPassage.get(mention.passageId) ?? []), mention])
    return reading.passages
      .filter((passage) => passage.kind === 'sentence')
      .map(({ id, start, text }) => ({
        text,
        mentions: (byPassage.get(id) ?? []).map((mention) => ({
          ...mention,
          start: mention.start - start,
          end: mention.end - start,
        })),
      }))
  })
  const issuers = [...entities.values()].filter((entity) => entity.type === 'Region' && entity.code !== undefined)
  if (sentences.length === 0 || issuers.length === 0) throw new Error('the folder holds no sentences or no regions')
  return { sentences, entities, issuers }
}

/**
 * Plans of 400 sentences each, drawn from the stock, until there are so many passages; the same for the same seed. Some
 * sentences speak of companies that exist nowhere else, so that some strings are rare.
 */
export function* recombine(stock: Stock, passages: number, seed: number): Generator<Reading> {
  const draw = seeded(seed)
  const pick = <Each>(all: readonly Each[]): Each => all[Math.floor(draw() * all.length)] as Each
  const rare = inventNames(draw, Math.ceil(passages / INVENTED_EVERY / SENTENCES_OF_A_NAME))
  for (let made = 0, plan = 0; made < passages; plan++) {
    const count = Math.min(SECTIONS * SENTENCES_IN_A_SECTION, passages - made)
    const sentences = Array.from({ length: count }, () =>
      draw() < 1 / INVENTED_EVERY ? speakOf(pick(rare)) : pick(stock.sentences),
    )
    yield compose(plan, pick(stock.issuers), YEARS.first + Math.floor(draw() * YEARS.count), sentences, stock.entities)
    made += count
  }
}

function compose(
  plan: number,
  issuer: Entity,
  year: number,
  sentences: readonly (Sentence & { entity?: Entity })[],
  known: Map<string, Entity>,
): Reading {
  const id = `doc-${plan.toString(16).padStart(12, '0')}`
  const entities = new Map([[issuer.id, issuer]])
  const reading: Reading = {
    document: {
      id,
      title: `${issuer.name}${year}年政府工作报告`,
      kind: '政府工作报告',
      issuer: issuer.name,
      issuerId: issuer.id,
      ...(issuer.code === undefined ? {} : { issuerCode: issuer.code }),
      year,
      source: `${plan}.txt`,
      excerpt: false,
      sha256: id,
      chars: 0,
      confidence: { issuer: 1, year: 1, kind: 1 },
    },
    text: '',
    sourceMap: [{ at: 0, source: 0 }],
    sections: [],
    passages: [],
    entities: [],
    mentions: [],
    statements: [],
    targets: [],
    ties: [],
  }
  const pieces: string[] = []
  let at = 0
  for (const [ordinal, { text, mentions, entity }] of sentences.entries()) {
    const section = Math.floor(ordinal / SENTENCES_IN_A_SECTION)
    const passageId = `${id}-p${ordinal}`
    reading.passages.push({
      id: passageId,
      ordinal,
      sectionId: `${id}-s${section}`,
      kind: 'sentence',
      start: at,
      end: at + text.length,
      text,
    })
    for (const mention of mentions) {
      const meant = entity ?? known.get(mention.entityId)
      if (meant === undefined) continue
      entities.set(meant.id, meant)
      reading.mentions.push({ ...mention, passageId, start: at + mention.start, end: at + mention.end })
    }
    pieces.push(text)
    at += text.length
  }
  for (let section = 0; section * SENTENCES_IN_A_SECTION < sentences.length; section++) {
    const [first, last] = [section * SENTENCES_IN_A_SECTION, (section + 1) * SENTENCES_IN_A_SECTION - 1]
    reading.sections.push({
      id: `${id}-s${section}`,
      ordinal: section,
      level: 1,
      heading: `第${section + 1}部分`,
      path: `第${section + 1}部分`,
      part: section < SECTIONS / 2 ? 'review' : 'plan',
      start: reading.passages[first]?.start ?? 0,
      end: reading.passages[Math.min(last, sentences.length - 1)]?.end ?? at,
    })
  }
  return {
    ...reading,
    document: { ...reading.document, chars: at },
    text: pieces.join(''),
    entities: [...entities.values()],
  }
}

function inventNames(draw: () => number, count: number): Entity[] {
  const names = new Set<string>()
  while (names.size < count) {
    const syllable = () => SYLLABLES[Math.floor(draw() * SYLLABLES.length)] ?? ''
    names.add(`${syllable()}${syllable()}${syllable()}公司`)
  }
  return [...names].map((name, at) => ({
    id: `company-invented-${at}`,
    name,
    type: 'Company',
    aliases: [],
    pinyin: pinyin(name, { toneType: 'none', type: 'array' }).join(''),
    initials: pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join(''),
  }))
}

function speakOf(entity: Entity): Sentence & { entity: Entity } {
  const { id, name, type } = entity
  return {
    text: `支持${name}在本地扩大生产。`,
    entity,
    mentions: [
      {
        start: 2,
        end: 2 + name.length,
        surface: name,
        type,
        entityId: id,
        passageId: '',
        nested: false,
        rule: INVENTED,
        link: 'as-written',
        confidence: 1,
      },
    ],
  }
}
