import type { EntityType } from '#schema/entity.ts'
import { isSure, type Sentence } from './sentence.ts'

/** A list longer than this is not followed to the noun that closes it. */
const LIST_PIECES = 60
const HARD_STOP = /[。！？；;，,：:\n]/
const AND = /^(?:、|和|及|以及|与|或|暨)$/

/** What a name's beginning before piece `at` is judged by: the words on both sides, and the verb that governs them. */
export function startFeatures(sentence: Sentence, at: number): string[] {
  const { pieces } = sentence
  const first = pieces[at]
  const before = pieces[at - 1]
  const second = pieces[at + 1]
  const left = before?.text ?? '^'
  const leftTag = before?.tag ?? '^'
  const features = [
    `p1=${left}`,
    `p1t=${leftTag}`,
    `p2=${pieces[at - 2]?.text ?? '^'} ${left}`,
    `p2t=${pieces[at - 2]?.tag ?? '^'} ${leftTag}`,
    `pc=${left.slice(-1)}`,
    `f1=${first?.text ?? ''}`,
    `f1t=${first?.tag ?? ''}`,
    `fc=${first?.text.slice(0, 1) ?? ''}`,
    `f2=${first?.text ?? ''} ${second?.text ?? '$'}`,
    `pf=${left}|${first?.text ?? ''}`,
    `pft=${leftTag}|${first?.tag ?? ''}`,
  ]
  const isListed = AND.test(left)
  for (const type of sentence.endingAt(isListed ? at - 1 : at))
    features.push(`${isListed ? 'listed-after' : 'after'}=${type}`)
  const openingType = sentence.names.typeOfOpening(((first?.text ?? '') + (second?.text ?? '')).slice(0, 2))
  if (openingType) features.push(`opens=${openingType}`)
  const governor = governorOf(pieces, at)
  if (governor) features.push(`gov=${governor}`)
  return features
}

/** What a name's end before piece `at` is judged by: its last characters, what follows, and the noun that closes its list. */
export function endFeatures(sentence: Sentence, at: number): string[] {
  const { pieces } = sentence
  const last = pieces[at - 1]
  const next = pieces[at]
  const right = next?.text ?? '$'
  const rightTag = next?.tag ?? '$'
  const lastText = last?.text ?? ''
  const tail = (pieces[at - 2]?.text ?? '') + lastText
  const features = [
    `n1=${right}`,
    `n1t=${rightTag}`,
    `n2=${right} ${pieces[at + 1]?.text ?? '$'}`,
    `n2t=${rightTag} ${pieces[at + 1]?.tag ?? '$'}`,
    `nc=${right.slice(0, 1)}`,
    `l1=${lastText}`,
    `l1t=${last?.tag ?? ''}`,
    `lc=${lastText.slice(-1)}`,
    `ln=${lastText}|${right}`,
    `lnt=${last?.tag ?? ''}|${rightTag}`,
    `l2=${pieces[at - 2]?.text ?? '^'} ${lastText}`,
  ]
  if (tail.length > 1) features.push(`lc2=${tail.slice(-2)}`)
  if (tail.length > 2) features.push(`lc3=${tail.slice(-3)}`)
  const isListed = AND.test(right)
  for (const type of sentence.startingAt(isListed ? at + 1 : at))
    features.push(`${isListed ? 'listed-before' : 'before'}=${type}`)
  const headType = sentence.names.typeOfHead(tail.slice(-3)) ?? sentence.names.typeOfHead(tail.slice(-2))
  if (headType) features.push(`head=${headType}`, `headn=${headType} ${rightTag}`)
  const closer = closerOf(pieces, at)
  if (closer) features.push(`close=${closer}`)
  return features
}

/** What a name as a whole is judged by: its surface, length, marks and verbs inside, and what the proposers say of it. */
export function spanFeatures(sentence: Sentence, from: number, to: number): string[] {
  const { pieces } = sentence
  const length = to - from
  const first = pieces[from]
  const last = pieces[to - 1]
  let surface = ''
  let tags = ''
  for (let at = from; at < to; at++) {
    surface += pieces[at]?.text ?? ''
    tags += `${pieces[at]?.tag ?? ''} `
  }
  const size = length > 9 ? '10' : length > 6 ? '7' : String(length)
  const chars = surface.length > 12 ? '13' : surface.length > 8 ? '9' : String(surface.length)
  const head = surface.slice(-2)
  const left = pieces[from - 1]?.text ?? '^'
  const right = pieces[to]?.text ?? '$'
  const features = [
    `len=${size}`,
    `chars=${chars}`,
    `lenh=${size} ${head}`,
    `sides=${sideOf(left, pieces[from - 1]?.tag)}${sideOf(right, pieces[to]?.tag)}`,
    `ph=${left}|${head}`,
    `phc=${left}|${surface.slice(-1)}`,
    `ft_lt=${first?.tag ?? ''}|${last?.tag ?? ''}|${size}`,
  ]
  if (surface.length <= 12) features.push(`s=${surface}`)
  if (length <= 4) features.push(`tags=${tags}`, `sn=${length}|${sideOf(left, pieces[from - 1]?.tag)}|${right}|${head}`)
  if (length === 1) features.push(`pn=${left}|${right}`)
  for (let at = from; at < to; at++) {
    const piece = pieces[at]
    if (!piece) continue
    if (AND.test(piece.text)) features.push(`in=${piece.text}`, `inh=${piece.text} ${surface.slice(-2)}`)
    else if (piece.tag.startsWith('v') && at < to - 1) features.push(`inv=${piece.text}`, at === from ? 'v0' : 'v+')
    else if (/^[的“”（）《》0-9a-zA-Z"·—-]/.test(piece.text)) features.push(`inm=${piece.text.slice(0, 1)}`)
  }
  if (/^[“"]/.test(surface)) features.push(/[”"]$/.test(surface) ? 'quoted' : `quote+${head}`)
  else if (surface.includes('“')) features.push(`quote-in ${head}`)
  const candidates = sentence.candidatesAt(from, to)
  for (const { rule, type } of candidates) features.push(`rule=${rule} ${type}`, `rules=${rule} ${type} ${left}`)
  if (candidates.length === 0) features.push('no-rule')
  const sure = new Set(candidates.filter(isSure).map(({ type }) => type))
  for (const type of sure) features.push(`sure=${type}`, `sure=${type} of ${sure.size}`)
  for (let at = from + 1; at < to; at++) {
    const lead = sentence.candidatesAt(from, at).find(({ type }) => type === 'Region')
    if (lead) {
      features.push(`lead=${lead.type} ${head}`, `leadrule=${lead.rule}`)
      break
    }
  }
  return features
}

/**
 * Types that something speaks for, with what it is: the rule of a proposer, the head, the neighbours in the list. One
 * weight for each kind, whatever the type, so that types with few examples (Bridge, School) gain from the others.
 */
export function agreements(sentence: Sentence, from: number, to: number): [feature: string, type: EntityType][] {
  const { pieces, names } = sentence
  const found: [string, EntityType][] = []
  const size = to - from > 1 ? 'long' : 'one'
  for (const candidate of sentence.candidatesAt(from, to)) {
    found.push([`agree rule ${candidate.rule}`, candidate.type])
    if (isSure(candidate)) found.push([`agree sure ${size}`, candidate.type])
  }
  const ending = (pieces[to - 2]?.text ?? '') + (pieces[to - 1]?.text ?? '')
  const head = names.typeOfHead(ending.slice(-3)) ?? names.typeOfHead(ending.slice(-2))
  if (head) found.push([`agree head ${size}`, head])
  const opening = ((pieces[from]?.text ?? '') + (pieces[from + 1]?.text ?? '')).slice(0, 2)
  const first = names.typeOfOpening(opening)
  if (first) found.push([first === head ? 'agree opening and head' : `agree opening ${size}`, first])
  const left = pieces[from - 1]
  const right = pieces[to]
  if (left && AND.test(left.text))
    for (const type of sentence.endingAt(from - 1)) found.push(['agree list before', type])
  if (right && AND.test(right.text))
    for (const type of sentence.startingAt(to + 1)) found.push(['agree list after', type])
  return found
}

function sideOf(text: string, tag: string | undefined): string {
  if (tag === undefined) return '^'
  if (/^[、，。；：！？,;:“”"（）()《》—]/.test(text)) return text.slice(0, 1)
  if (AND.test(text) || text === '等' || text === '的') return text
  return tag.slice(0, 1)
}

/** The nearest verb to the left in the clause, at most eight pieces away: 发展 in 发展纺织、建材. */
function governorOf(pieces: Sentence['pieces'], at: number): string | undefined {
  for (let back = at - 1; back >= 0 && back >= at - 24; back--) {
    const piece = pieces[back]
    if (!piece || HARD_STOP.test(piece.text)) return undefined
    if (piece.tag.startsWith('v')) return piece.text
  }
  return undefined
}

/** The noun that closes the list which the name stands in: 企业 in A、B等3家企业, 产业 in A、B产业; else undefined. */
function closerOf(pieces: Sentence['pieces'], at: number): string | undefined {
  const next = pieces[at]?.text ?? ''
  if (!AND.test(next) && next !== '等') return undefined
  let last: string | undefined
  for (let ahead = at; ahead < pieces.length && ahead < at + LIST_PIECES; ahead++) {
    const piece = pieces[ahead]
    if (!piece || HARD_STOP.test(piece.text)) break
    if (piece.text === '等') {
      for (let word = ahead + 1; word <= ahead + 6; word++) {
        const noun = pieces[word]
        if (!noun || HARD_STOP.test(noun.text)) break
        const following = pieces[word + 1]
        if (/^[nv]/.test(noun.tag) && !(following && /^(n|vn|k)/.test(following.tag))) return `等${noun.text}`
      }
      return '等'
    }
    last = piece.text
  }
  return last && `…${last}`
}
