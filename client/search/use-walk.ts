import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isTyping } from '#client/design/is-typing.ts'

interface Sentence {
  plan: { id: string }
  passage: { id: string }
}

/** j and k walk from sentence to sentence with the plan open beside; o opens it whole. */
export function useWalk(
  sentences: Sentence[],
  at: Sentence | undefined,
  entity: string | undefined,
  find: string | undefined,
): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (at === undefined) return
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const here = sentences.findIndex(({ passage }) => passage.id === at.passage.id)
      const next = event.key === 'j' ? here + 1 : event.key === 'k' ? here - 1 : here
      const sentence = sentences[next]
      if (event.key === 'o') {
        void navigate({
          to: '/plans/$id',
          params: { id: at.plan.id },
          search: { at: at.passage.id, entity, find, hide: [] },
        })
      } else if (sentence && next !== here) {
        void navigate({
          to: '/',
          search: (search) => ({ ...search, at: sentence.passage.id }),
          replace: true,
          resetScroll: false,
        })
        document.getElementById(`hit-${sentence.passage.id}`)?.scrollIntoView({ block: 'nearest' })
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [sentences, at, entity, find, navigate])
}
