/**
 * The table of views: each has an address, and its filters are part of that address. The network and the
 * findings are loaded when they are first opened.
 */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { AboutPage } from '../about/about-page.js';
import { ActorsPage } from '../actors/actors-page.js';
import { DossierPage } from '../actors/dossier-page.js';
import { ReaderPage } from '../reader/reader-page.js';
import { ReportsPage } from '../reports/reports-page.js';
import { SearchPage } from '../search/search-page.js';
import { Crash } from './crash.js';
import { readEventsParams, readKnownParams, readNarrowedParams } from './finding-params.js';
import { Layout } from './layout.js';
import { NotFound } from './not-found.js';
import { parseSearch, stringifySearch } from './read-param.js';
import {
  type RootParams,
  readActorsParams,
  readDossierParams,
  readNetworkParams,
  readReaderParams,
  readReportParams,
  readRootParams,
  readSearchParams,
} from './search-params.js';

const rootRoute = createRootRoute({
  component: Layout,
  validateSearch: readRootParams,
  search: { middlewares: [retainSearchParams<RootParams>(['lang'])] },
});
const getParentRoute = () => rootRoute;

const homeRoute = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/reports', replace: true });
  },
});
const reportsRoute = createRoute({
  getParentRoute,
  path: '/reports',
  validateSearch: readReportParams,
  component: ReportsPage,
});
const readerRoute = createRoute({
  getParentRoute,
  path: '/reports/$id',
  validateSearch: readReaderParams,
  component: ReaderPage,
});
const actorsRoute = createRoute({
  getParentRoute,
  path: '/actors',
  validateSearch: readActorsParams,
  component: ActorsPage,
});
const dossierRoute = createRoute({
  getParentRoute,
  path: '/actors/$ref',
  validateSearch: readDossierParams,
  component: DossierPage,
});
const networkRoute = createRoute({
  getParentRoute,
  path: '/network',
  validateSearch: readNetworkParams,
  component: lazyRouteComponent(() => import('../network/network-page.js'), 'NetworkPage'),
});
const searchRoute = createRoute({
  getParentRoute,
  path: '/search',
  validateSearch: readSearchParams,
  component: SearchPage,
});
const eventsRoute = createRoute({
  getParentRoute,
  path: '/events',
  validateSearch: readEventsParams,
  component: lazyRouteComponent(() => import('../findings/events-page.js'), 'EventsPage'),
});
const eventRoute = createRoute({
  getParentRoute,
  path: '/events/$id',
  validateSearch: readKnownParams,
  component: lazyRouteComponent(() => import('../findings/event-page.js'), 'EventPage'),
});
const pairsRoute = createRoute({
  getParentRoute,
  path: '/pairs',
  validateSearch: readNarrowedParams,
  component: lazyRouteComponent(() => import('../findings/pairs-page.js'), 'PairsPage'),
});
const pairRoute = createRoute({
  getParentRoute,
  path: '/pairs/$a/$b',
  validateSearch: readKnownParams,
  component: lazyRouteComponent(() => import('../findings/pair-page.js'), 'PairPage'),
});
const contradictionsRoute = createRoute({
  getParentRoute,
  path: '/contradictions',
  validateSearch: readNarrowedParams,
  component: lazyRouteComponent(() => import('../findings/contradictions-page.js'), 'ContradictionsPage'),
});
const leadsRoute = createRoute({
  getParentRoute,
  path: '/leads',
  validateSearch: readNarrowedParams,
  component: lazyRouteComponent(() => import('../findings/leads-page.js'), 'LeadsPage'),
});
const coverageRoute = createRoute({
  getParentRoute,
  path: '/coverage',
  validateSearch: readKnownParams,
  component: lazyRouteComponent(() => import('../findings/coverage-page.js'), 'CoveragePage'),
});
const setAsideRoute = createRoute({
  getParentRoute,
  path: '/set-aside',
  validateSearch: readRootParams,
  component: lazyRouteComponent(() => import('../findings/set-aside-page.js'), 'SetAsidePage'),
});
const namesRoute = createRoute({
  getParentRoute,
  path: '/names',
  validateSearch: readKnownParams,
  component: lazyRouteComponent(() => import('../findings/names-page.js'), 'NamesPage'),
});
const compareRoute = createRoute({
  getParentRoute,
  path: '/compare/$a/$b',
  validateSearch: readRootParams,
  component: lazyRouteComponent(() => import('../findings/compare-page.js'), 'ComparePage'),
});
const aboutRoute = createRoute({ getParentRoute, path: '/about', component: AboutPage });

/** The router of the screens. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    reportsRoute,
    readerRoute,
    actorsRoute,
    dossierRoute,
    networkRoute,
    searchRoute,
    eventsRoute,
    eventRoute,
    pairsRoute,
    pairRoute,
    contradictionsRoute,
    leadsRoute,
    coverageRoute,
    setAsideRoute,
    namesRoute,
    compareRoute,
    aboutRoute,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Crash,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
