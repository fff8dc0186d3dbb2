import nodejieba from 'nodejieba'
import type { Token } from '../model.ts'

/**
 * The words of a text in order with their tags, white space included: their texts join to the text. The dictionary
 * (250 MB) is loaded at the first call in each thread.
 */
export function tagWords(text: string): Token[] {
  let at = 0
  const tokens = nodejieba.tag(text).map(({ word, tag }) => {
    const start = at
    at += word.length
    return { start, end: at, text: text.slice(start, at), tag }
  })
  if (at !== text.length) throw new Error(`the words of nodejieba cover ${at} of ${text.length} characters`)
  return tokens
}
