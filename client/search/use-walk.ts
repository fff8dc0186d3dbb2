import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { isTyping } from '#client/design/is-typing.ts'

interface Sentence {
  plan: { id: string }
  passage: { id: string }
}

/** What the reader of a plan steps through. */
export interface Followed {
  entity: string | undefined
  find: string | undefined
}

/** Where one stands among the sentences of the page, from 1 on, and the way to the next and the one before. */
export interface Walk {
  at: number
  of: number
  go: (by: 1 | -1) => void
}

/** j and k walk from sentence to sentence with the plan open beside or below; o opens it whole. */
export function useWalk(sentences: Sentence[], at: Sentence | undefined, follow: Followed): Walk {
  const navigate = useNavigate()
  const here = sentences.findIndex(({ passage }) => passage.id === at?.passage.id)
  const go = useCallback(
    (by: 1 | -1) => {
      const sentence = sentences[here + by]
      if (sentence === undefined) return
      void navigate({
        to: '/',
        search: (search) => ({ ...search, at: sentence.passage.id }),
        replace: true,
        resetScroll: false,
      })
      document.getElementById(`hit-${sentence.passage.id}`)?.scrollIntoView({ block: 'nearest' })
    },
    [sentences, here, navigate],
  )
  useEffect(() => {
    if (at === undefined) return
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      if (event.key === 'j') go(1)
      if (event.key === 'k') go(-1)
      if (event.key === 'o') {
        const search = { at: at.passage.id, ...follow, hide: [] }
        void navigate({ to: '/plans/$id', params: { id: at.plan.id }, search })
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [at, follow, go, navigate])
  return { at: here + 1, of: sentences.length, go }
}
