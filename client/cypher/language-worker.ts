import { autocomplete, type DbSchema, highlightSyntax, lintCypherQuery } from '@neo4j-cypher/language-support'
import type { LanguageAnswer, LanguageQuestion } from './language.ts'

/* The grammar is large and slow to load: it lives in this thread, so that typing never waits for it. */

function answer({ ask, text, caret, schema }: LanguageQuestion, live: DbSchema): LanguageAnswer {
  if (ask === 'schema') return { ask, live: schema }
  if (ask === 'complete') {
    const found = autocomplete(text, live, { caretPosition: caret, manual: true })
    return { ask, found: found.map(({ label, insertText }) => ({ label, insert: insertText ?? label })) }
  }
  if (ask === 'lint') {
    const { diagnostics } = lintCypherQuery(text, live)
    return {
      ask,
      found: diagnostics.map(({ offsets, message, severity }) => ({
        from: offsets.start,
        to: offsets.end,
        message: typeof message === 'string' ? message : message.value,
        grave: severity === 1,
      })),
    }
  }
  const tokens = highlightSyntax(text)
  return {
    ask,
    found: tokens.map(({ position, length, tokenType }) => ({
      from: position.startOffset,
      to: position.startOffset + length,
      kind: tokenType,
    })),
  }
}

let live: DbSchema = {}
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; question: LanguageQuestion }>) => {
  const reply = answer(data.question, live)
  if (reply.ask === 'schema') live = reply.live
  self.postMessage({ id: data.id, reply })
})
