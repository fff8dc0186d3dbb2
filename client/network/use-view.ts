import { useNavigate, useSearch } from '@tanstack/react-router'
import { readView, type View, writeView } from './view.ts'

/** Changes part of the view; `quietly` without a step in the browser's history. */
export type Change = (part: Partial<View>, quietly?: boolean) => void

/** The view that the address holds, and the way to change it. */
export function useView(): [View, Change] {
  const address = useSearch({ from: '/network' })
  const navigate = useNavigate({ from: '/network' })
  const change: Change = (part, quietly = false) =>
    void navigate({
      search: (previous) => writeView({ ...readView(previous), ...part }),
      replace: quietly,
      resetScroll: false,
    })
  return [readView(address), change]
}
