import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { isTyping } from '#client/design/is-typing.ts'
import type { Spot } from './spots.ts'

const route = getRouteApi('/plans/$id')

/** Where one stands among the places that are stepped through; `index` is -1 before the first step. */
export interface Steps {
  spots: readonly Spot[]
  index: number
  spot: Spot | undefined
  go: (by: 1 | -1) => void
}

/** Stepping from place to place, round at both ends, by the bar or the arrow keys; the address follows. */
export function useSteps(spots: readonly Spot[], at: string | undefined): Steps {
  const navigate = useNavigate()
  const { id } = route.useParams()
  const [start, setStart] = useState<number>()
  const chosen = spots.findIndex((spot) => spot.start === start && spot.passageId === at)
  const index = chosen >= 0 ? chosen : spots.findIndex(({ passageId }) => passageId === at)
  const go = useCallback(
    (by: 1 | -1) => {
      const spot = spots[(Math.max(index, by === 1 ? -1 : 0) + by + spots.length) % spots.length]
      if (spot === undefined) return
      setStart(spot.start)
      void navigate({
        to: '/plans/$id',
        params: { id },
        search: (search) => ({ ...search, hide: search.hide ?? [], at: spot.passageId }),
        replace: true,
        resetScroll: false,
      })
    },
    [spots, index, navigate, id],
  )
  useEffect(() => {
    if (spots.length === 0) return
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
      event.preventDefault()
      go(event.key === 'ArrowRight' ? 1 : -1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [spots, go])
  return { spots, index, spot: spots[index], go }
}
