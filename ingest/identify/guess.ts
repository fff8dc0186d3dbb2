/** What is read from a text, with how sure it is, 0 to 1. */
export interface Guess<T> {
  value: T
  confidence: number
}

/** Guesses less sure than this are not taken: unknown is better than wrong. */
export const ENOUGH = 0.4

/** The heads of a plan where issuer, year and kind stand in words. */
export interface Heads {
  /** Lines before the running text begins: titles, dates, who speaks. */
  head: readonly string[]
  /** The same of the source, with what `clean` took away (发文单位：高阳县人民政府), and the file's name. */
  around: readonly string[]
  text: string
}
