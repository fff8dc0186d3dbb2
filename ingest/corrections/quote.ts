import { fold } from '#cypher/fold.ts'

/** A quote of so many characters is found inside a sentence that another pipeline cuts otherwise; a shorter one is not. */
const LONG = 12

/** Whether a sentence is the one that a correction quotes: the same but for spaces and widths, or one inside the other. */
export function isQuoted(sentence: string, quote: string): boolean {
  const [one, other] = [fold(sentence), fold(quote)]
  if (one === other) return true
  return Math.min(one.length, other.length) >= LONG && (one.includes(other) || other.includes(one))
}
