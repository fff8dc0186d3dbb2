import { getRouteApi } from '@tanstack/react-router'
import { Home } from '#client/home/home.tsx'
import { Results } from './results.tsx'

const route = getRouteApi('/')

/** The home, or the answer when the address holds a question. */
export default function SearchPage() {
  const address = route.useSearch()
  return address.q === undefined ? <Home /> : <Results address={{ ...address, q: address.q }} />
}
