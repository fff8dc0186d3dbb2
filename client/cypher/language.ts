import type { QueriesAnswer } from '#schema/api/cypher.ts'

type Live = QueriesAnswer['schema']

export interface LanguageQuestion {
  ask: 'schema' | 'complete' | 'lint' | 'highlight'
  text: string
  caret: number
  schema: Live
}

interface Stretch {
  from: number
  to: number
}
export type LanguageAnswer =
  | { ask: 'schema'; live: Live }
  | { ask: 'complete'; found: { label: string; insert: string }[] }
  | { ask: 'lint'; found: (Stretch & { message: string; grave: boolean })[] }
  | { ask: 'highlight'; found: (Stretch & { kind: string })[] }

type Found<Ask extends LanguageAnswer['ask']> = Extract<LanguageAnswer, { ask: Ask; found: unknown }>['found']

/** What the editor knows of Cypher. Answers come from a thread of its own, in the order asked. */
export interface Language {
  know: (schema: Live) => void
  complete: (text: string, caret: number) => Promise<Found<'complete'>>
  lint: (text: string) => Promise<Found<'lint'>>
  highlight: (text: string) => Promise<Found<'highlight'>>
}

const NOTHING: Live = { labels: [], relationshipTypes: [], propertyKeys: [] }

function startLanguage(): Language {
  const worker = new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: LanguageAnswer) => void>()
  let next = 0
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: LanguageAnswer }>) => {
    waiting.get(data.id)?.(data.reply)
    waiting.delete(data.id)
  })
  const ask = (question: Partial<LanguageQuestion> & Pick<LanguageQuestion, 'ask'>) =>
    new Promise<LanguageAnswer>((resolve) => {
      next += 1
      waiting.set(next, resolve)
      worker.postMessage({ id: next, question: { text: '', caret: 0, schema: NOTHING, ...question } })
    })
  return {
    know: (schema) => void ask({ ask: 'schema', schema }),
    complete: async (text, caret) => {
      const answer = await ask({ ask: 'complete', text, caret })
      return answer.ask === 'complete' ? answer.found : []
    },
    lint: async (text) => {
      const answer = await ask({ ask: 'lint', text })
      return answer.ask === 'lint' ? answer.found : []
    },
    highlight: async (text) => {
      const answer = await ask({ ask: 'highlight', text })
      return answer.ask === 'highlight' ? answer.found : []
    },
  }
}

let started: Language | undefined

/** The thread that knows Cypher: started at first use and kept for the visit, since its grammar takes a second to load. */
export function cypherLanguage(): Language {
  started ??= startLanguage()
  return started
}
