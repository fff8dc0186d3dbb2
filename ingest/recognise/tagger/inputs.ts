import type { Passage } from '#schema/document.ts'
import type { Candidate, Token } from '../../model.ts'
import { isSure } from '../sentence.ts'

/** A stretch of a passage as the tagger sees it: for each character what it is, the word it stands in, what proposers say of it. */
export interface TaggerInput {
  /** Offsets into the text; end excluded. */
  start: number
  end: number
  chars: string[]
  /** Each character with the one after it; the last one's is empty. */
  pairs: string[]
  words: string[]
  /** Where in its word the character stands (B, I, E, or S for a word of one), and the word's tag: Bns. */
  tags: string[]
  /** The character of the stretch and the mark on it: a proposer's group with B, I or E (Region:division B). */
  marks: [number, string][]
}

/** Characters of a stretch; of 6,251 annotated passages 18 are longer. */
const LONGEST = 200
const BREAK = /[，,、；;：:]/

/**
 * The passages in stretches of at most 200 characters, cut after a comma where they are longer, with the words and the
 * candidates that stand in them. Candidates and tokens in the order of their offsets; both may be those of a whole document.
 */
export function readInputs(
  text: string,
  passages: readonly Passage[],
  tokens: readonly Token[],
  candidates: readonly Candidate[],
): TaggerInput[] {
  const inputs: TaggerInput[] = []
  let token = 0
  const byStart = [...candidates].sort((a, b) => a.start - b.start)
  let candidate = 0
  for (const { start, end } of stretches(text, passages)) {
    const length = end - start
    const words = new Array<string>(length).fill('')
    const tags = new Array<string>(length).fill('')
    while ((tokens[token]?.end ?? Infinity) <= start) token++
    for (let at = token; (tokens[at]?.start ?? Infinity) < end; at++) fillWord(tokens[at]!, start, words, tags)
    const chars = Array.from({ length }, (_, at) => normalize(text.charAt(start + at)))
    const pairs = chars.map((char, at) => (at + 1 < length ? char + chars[at + 1]! : ''))
    while ((byStart[candidate]?.start ?? Infinity) < start) candidate++
    const own: Candidate[] = []
    for (let at = candidate; (byStart[at]?.start ?? Infinity) < end; at++) own.push(byStart[at]!)
    inputs.push({ start, end, chars, pairs, words, tags, marks: marksOf(own, start, end) })
  }
  return inputs
}

/** 2025 and 2026 are alike to the tagger, and so are full and half width. */
function normalize(char: string): string {
  const plain = char.normalize('NFKC').charAt(0).toLowerCase()
  return /\d/.test(plain) ? '0' : plain
}

function stretches(text: string, passages: readonly Passage[]): { start: number; end: number }[] {
  return passages.flatMap(({ start, end }) => {
    const parts: { start: number; end: number }[] = []
    let from = start
    while (end - from > LONGEST) {
      let to = from + LONGEST
      while (to > from + LONGEST / 4 && !BREAK.test(text.charAt(to - 1))) to--
      if (to === from + LONGEST / 4) to = from + LONGEST
      parts.push({ start: from, end: to })
      from = to
    }
    if (end > from) parts.push({ start: from, end })
    return parts
  })
}

function fillWord(token: Token, start: number, words: string[], tags: string[]): void {
  const last = token.end - token.start - 1
  for (let at = 0; at <= last; at++) {
    const place = last === 0 ? 'S' : at === 0 ? 'B' : at === last ? 'E' : 'I'
    const index = token.start + at - start
    if (index < 0 || index >= words.length) continue
    words[index] = token.text
    tags[index] = place + token.tag
  }
}

/** The longest candidate of each group at each place: divisions by rule, names by type and whether the gazetteer is sure. */
function marksOf(candidates: readonly Candidate[], start: number, end: number): [number, string][] {
  const longest = new Map<string, Candidate>()
  for (const candidate of candidates) {
    if (candidate.end > end) continue
    const key = `${candidate.start} ${groupOf(candidate)}`
    const known = longest.get(key)
    if (known === undefined || candidate.end > known.end) longest.set(key, candidate)
  }
  const marks = new Map<string, [number, string]>()
  const add = (at: number, mark: string) => marks.set(`${at} ${mark}`, [at, mark])
  for (const candidate of longest.values()) {
    const group = groupOf(candidate)
    const last = candidate.end - 1 - start
    add(candidate.start - start, `${group} B`)
    for (let at = candidate.start - start + 1; at < last; at++) add(at, `${group} I`)
    add(last, `${group} E`)
  }
  return [...marks.values()]
}

function groupOf(candidate: Candidate): string {
  if (candidate.type === 'Region') return `Region:${candidate.rule}`
  if (candidate.rule === 'head-word') return `${candidate.type}~`
  return isSure(candidate) ? candidate.type : `${candidate.type}?`
}
