/** A word of a question: looked for as a name where one is known, a phrase always as it is written. */
export interface Word {
  text: string
  phrase: boolean
}

/** What a plan must hold, all of it, and what it must not. */
export interface Question {
  required: Word[]
  excluded: Word[]
}

/** A phrase in straight quotes, with what may stand before it; else all up to the next white space. */
const PIECE = /([-－−]?)["＂]([^"＂]*)["＂]|(\S+)/gu
const MINUS = /^[-－−](?=.)/u

/**
 * A question in words: `一汽 红旗` asks for both, `"一汽 集团"` for these characters, `-轿车` or `NOT 轿车` for plans without
 * it. There is no OR. Curly quotes and brackets are characters as others (“1·8” is looked for with its quotes). A quote
 * that is never closed is a character, too.
 */
export function parseQuestion(words: string): Question {
  const question: Question = { required: [], excluded: [] }
  let negated = false
  for (const [, minus = '', phrase, plain = ''] of words.matchAll(PIECE)) {
    if (phrase === undefined && plain === 'NOT') {
      negated = true
      continue
    }
    const isExcluded = negated || minus !== '' || (phrase === undefined && MINUS.test(plain))
    const text = phrase ?? (isExcluded ? plain.replace(MINUS, '') : plain)
    negated = false
    if (text.trim() !== '') question[isExcluded ? 'excluded' : 'required'].push({ text, phrase: phrase !== undefined })
  }
  // A NOT with nothing behind it is what somebody looks for.
  if (negated) question.required.push({ text: 'NOT', phrase: false })
  return question
}

/** A question that there is nothing to look for in; the message says why. */
export class UnsearchableError extends Error {
  override name = 'UnsearchableError'
}

/** The only word of a question that is one; undefined where there are several. */
export function soleWord({ required, excluded }: Question): Word | undefined {
  return required.length === 1 && excluded.length === 0 ? required[0] : undefined
}
