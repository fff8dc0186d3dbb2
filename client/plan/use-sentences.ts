import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type MouseEvent, useCallback, useEffect } from 'react'
import { isTyping } from '#client/design/is-typing.ts'
import type { DocumentText } from '#schema/api/documents.ts'

const route = getRouteApi('/plans/$id')

/**
 * Choosing a sentence, to cite or to link to: by a click on it (not on a name in it, nor while words are being selected), or
 * by j and k to the next and the one before; the address follows.
 */
export function useSentences({ passages }: DocumentText, at: string | undefined): (event: MouseEvent) => void {
  const navigate = useNavigate()
  const { id } = route.useParams()
  const choose = useCallback(
    (passage: string) =>
      void navigate({
        to: '/plans/$id',
        params: { id },
        search: (search) => ({ ...search, hide: search.hide ?? [], at: passage }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, id],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key !== 'j' && event.key !== 'k') return
      const index = passages.findIndex((passage) => passage.id === at)
      const next = passages[event.key === 'j' ? index + 1 : Math.max(0, index - 1)]
      if (next !== undefined) choose(next.id)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [passages, at, choose])
  return (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button') !== null) return
    if (window.getSelection()?.isCollapsed === false) return
    const passage = event.target.closest('.passage')
    if (passage !== null && passage.id !== at) choose(passage.id)
  }
}
