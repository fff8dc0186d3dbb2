import type { Reading } from '#schema/document.ts'
import { passageRows } from '#cypher/write/reading-rows.ts'
import { INVENTED } from './lookup-plans.ts'

/** Passages that different strings are drawn from. */
const SAMPLED = 40_000

/** The folded passages of all plans in memory, each with its plan and how much of it is its own. */
export class Scan {
  readonly #folded: string[] = []
  readonly #own: number[] = []
  readonly #plan: number[] = []
  readonly #things: string[] = []
  readonly #invented: string[] = []
  readonly #different = new Map<number, string[]>()
  #plans = 0
  #characters = 0

  get plans(): number {
    return this.#plans
  }

  get characters(): number {
    return this.#characters
  }

  add(reading: Reading): void {
    for (const { properties } of passageRows(reading)) {
      // Made of pieces; a copy is one run of characters, as a text that was read is.
      const folded = Buffer.from(properties.folded, 'utf16le').toString('utf16le')
      const own = [...folded].slice(0, properties.foldedLength).join('').length
      this.#folded.push(folded)
      this.#own.push(own)
      this.#plan.push(this.#plans)
      this.#characters += own
    }
    for (const { rule, surface, nested } of reading.mentions) {
      if (!nested) this.#things.push(surface)
      if (rule === INVENTED) this.#invented.push(surface)
    }
    this.#plans++
  }

  /** Plans in which the string stands, with how often and in how many passages: each place where it begins. */
  find(words: string): Map<number, { mentions: number; passages: number }> {
    const found = new Map<number, { mentions: number; passages: number }>()
    for (let at = 0; at < this.#folded.length; at++) {
      const [folded = '', own = 0, plan = 0] = [this.#folded[at], this.#own[at], this.#plan[at]]
      let mentions = 0
      for (let from = folded.indexOf(words); from >= 0 && from < own; from = folded.indexOf(words, from + words.length))
        mentions++
      if (mentions === 0) continue
      const known = found.get(plan)
      if (known === undefined) found.set(plan, { mentions, passages: 1 })
      else {
        known.mentions += mentions
        known.passages++
      }
    }
    return found
  }

  /** So many characters of some passage and what follows it. */
  drawString(draw: () => number, length: number): string {
    for (;;) {
      const at = Math.floor(draw() * this.#folded.length)
      const characters = [...(this.#folded[at] ?? '')]
      const start = Math.floor(draw() * (this.#own[at] ?? 0))
      const drawn = characters.slice(start, start + length).join('')
      if ([...drawn].length === length) return drawn
    }
  }

  /** So many characters of the different ones of some hundred plans, each as likely as another. */
  drawDifferent(draw: () => number, length: number): string {
    let different = this.#different.get(length)
    if (different === undefined) {
      const all = new Set<string>()
      for (const folded of this.#folded.slice(0, SAMPLED))
        for (let at = 0; at + length <= folded.length; at++) all.add(folded.slice(at, at + length))
      different = [...all].filter((each) => Buffer.from(each).toString() === each)
      this.#different.set(length, different)
    }
    return different[Math.floor(draw() * different.length)] ?? ''
  }

  /** The beginning of an invented name, which is rare, with what follows it in its sentence. */
  drawInvented(draw: () => number, length: number): string {
    const name = this.#invented[Math.floor(draw() * this.#invented.length)] ?? ''
    return `${name}在本地扩大生产。`.slice(0, length)
  }

  /** The name of a thing as it stands in a plan: those that are mentioned more are drawn more often. */
  drawThing(draw: () => number): string {
    return this.#things[Math.floor(draw() * this.#things.length)] ?? ''
  }
}
