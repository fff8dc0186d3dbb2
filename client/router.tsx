import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import {
  entityAddress,
  libraryAddress,
  listAddress,
  planAddress,
  readAddress,
  searchAddress,
  writeAddress,
} from './address.ts'
import { compareAddress } from './compare/address.ts'
import { cypherAddress } from './cypher/address.ts'
import { networkAddress } from './network/address.ts'
import { CrashPage, MissingPage, WaitingPage } from './shell/fallbacks.tsx'
import { Shell } from './shell/shell.tsx'
import { targetsAddress } from './targets/address.ts'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: MissingPage })

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: searchAddress,
  component: lazyRouteComponent(() => import('./search/page.tsx')),
})
const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/network',
  validateSearch: networkAddress,
  component: lazyRouteComponent(() => import('./network/page.tsx')),
})
const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/list',
  validateSearch: listAddress,
  component: lazyRouteComponent(() => import('./list/page.tsx')),
})
const correctionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/corrections',
  component: lazyRouteComponent(() => import('./corrections/page.tsx')),
})
const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans',
  validateSearch: libraryAddress,
  component: lazyRouteComponent(() => import('./library/page.tsx')),
})
const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/$id',
  validateSearch: planAddress,
  component: lazyRouteComponent(() => import('./plan/page.tsx')),
})
const entityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/entities/$id',
  validateSearch: entityAddress,
  component: lazyRouteComponent(() => import('./entity/page.tsx')),
})
const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: compareAddress,
  component: lazyRouteComponent(() => import('./compare/page.tsx')),
})
const targetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets',
  validateSearch: targetsAddress,
  component: lazyRouteComponent(() => import('./targets/page.tsx')),
})
const accuracyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accuracy',
  component: lazyRouteComponent(() => import('./accuracy/page.tsx')),
})
const cypherRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cypher',
  validateSearch: cypherAddress,
  component: lazyRouteComponent(() => import('./cypher/page.tsx')),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    searchRoute,
    networkRoute,
    listRoute,
    libraryRoute,
    correctionsRoute,
    planRoute,
    entityRoute,
    compareRoute,
    targetsRoute,
    accuracyRoute,
    cypherRoute,
  ]),
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: WaitingPage,
  defaultErrorComponent: CrashPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
