import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { withLaterTexts } from '../ui/i18n.ts'
import { readCustomersAsked } from './api/customer.ts'
import { readListSearch } from './list/use-asked.ts'
import { ViewPage } from './list/ViewPage.tsx'
import { enterWorkspace } from './shell/enter-workspace.ts'
import { Shell } from './shell/Shell.tsx'
import { lastView } from './shell/last-view.ts'
import { NoTicket } from './ticket/NoTicket.tsx'
import { RouteTrouble } from './shell/RouteTrouble.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <RouteTrouble /> })
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => ({ next: text(search.next) }),
  component: lazyRouteComponent(() => import('./auth/SignIn.tsx'), 'SignIn'),
})
const forgotten = createRoute({
  getParentRoute: () => root, path: '/password-reset', component: lazyRouteComponent(() => import('./auth/AskReset.tsx'), 'AskReset'),
})
const reset = createRoute({
  getParentRoute: () => root, path: '/password-reset/$token', component: lazyRouteComponent(() => import('./auth/ResetPassword.tsx'), 'ResetPassword'),
})
const invitation = createRoute({
  getParentRoute: () => root, path: '/invitation/$token', component: lazyRouteComponent(() => import('./auth/AcceptInvitation.tsx'), 'AcceptInvitation'),
})
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>) => ({ token: text(search.token) }),
  component: lazyRouteComponent(() => withLaterTexts(() => import('./setup/SetUp.tsx')), 'SetUp'),
})

const workspace = createRoute({ getParentRoute: () => root, id: 'workspace', beforeLoad: ({ location }) => enterWorkspace(location.href), component: Shell })
const home = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: () => { throw redirect({ to: '/views/$view', params: { view: lastView() }, replace: true }) },
})
const view = createRoute({ getParentRoute: () => workspace, path: '/views/$view', validateSearch: readListSearch, component: ViewPage })
const newView = createRoute({
  getParentRoute: () => workspace, path: '/new-view',
  validateSearch: (given: Record<string, unknown>): { from?: string; filter?: object } => ({ ...(text(given.from) !== undefined && { from: text(given.from) }), ...(typeof given.filter === 'object' && given.filter !== null && { filter: given.filter }) }),
  component: lazyRouteComponent(() => withLaterTexts(() => import('./views/ViewEditor.tsx')), 'ViewEditor'),
})
const editView = createRoute({ getParentRoute: () => workspace, path: '/edit-view/$view', component: lazyRouteComponent(() => withLaterTexts(() => import('./views/ViewEditor.tsx')), 'ViewEditor') })
const arrangeViews = createRoute({ getParentRoute: () => workspace, path: '/arrange-views', component: lazyRouteComponent(() => withLaterTexts(() => import('./views/ArrangeViews.tsx')), 'ArrangeViews') })
const viewIndex = createRoute({ getParentRoute: () => view, path: '/', component: NoTicket })
const viewTicket = createRoute({ getParentRoute: () => view, path: '/tickets/$ticket', component: lazyRouteComponent(() => withLaterTexts(() => import('./ticket/TicketPage.tsx')), 'TicketPage') })
const ticket = createRoute({
  getParentRoute: () => workspace,
  path: '/tickets/$ticket',
  beforeLoad: ({ params }) => { throw redirect({ to: '/views/$view/tickets/$ticket', params: { view: lastView(), ticket: params.ticket }, replace: true }) },
})
const newTicket = createRoute({
  getParentRoute: () => workspace, path: '/new', component: lazyRouteComponent(() => withLaterTexts(() => import('./new-ticket/NewTicket.tsx')), 'NewTicket'),
})
const search = createRoute({
  getParentRoute: () => workspace,
  path: '/search',
  validateSearch: (given: Record<string, unknown>) => ({ q: text(given.q) }),
  component: lazyRouteComponent(() => withLaterTexts(() => import('./search/SearchPage.tsx')), 'SearchPage'),
})
const tasks = createRoute({
  getParentRoute: () => workspace, path: '/tasks', component: lazyRouteComponent(() => withLaterTexts(() => import('./tasks/TasksPage.tsx')), 'TasksPage'),
})
const floor = createRoute({
  getParentRoute: () => workspace, path: '/floor', component: lazyRouteComponent(() => withLaterTexts(() => import('./routing/FloorPage.tsx')), 'FloorPage'),
})
const deadlines = createRoute({
  getParentRoute: () => workspace, path: '/deadlines', component: lazyRouteComponent(() => withLaterTexts(() => import('./sla/BoardPage.tsx')), 'BoardPage'),
})
const customers = createRoute({
  getParentRoute: () => workspace, path: '/customers', validateSearch: readCustomersAsked, component: lazyRouteComponent(() => withLaterTexts(() => import('./people/CustomersPage.tsx')), 'CustomersPage'),
})
const person = createRoute({
  getParentRoute: () => workspace, path: '/people/$person', component: lazyRouteComponent(() => withLaterTexts(() => import('./people/PersonPage.tsx')), 'PersonPage'),
})
const organisation = createRoute({
  getParentRoute: () => workspace, path: '/organisations/$organisation',
  component: lazyRouteComponent(() => withLaterTexts(() => import('./people/OrganisationPage.tsx')), 'OrganisationPage'),
})
const settings = createRoute({
  getParentRoute: () => workspace, path: '/settings/$section',
  validateSearch: (given: Record<string, unknown>): { mailbox?: string; signIn?: string } => ({ mailbox: text(given.mailbox), signIn: text(given.signIn) }),
  component: lazyRouteComponent(() => withLaterTexts(() => import('./settings/SettingsPage.tsx')), 'SettingsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn, forgotten, reset, invitation, setup,
    workspace.addChildren([home, view.addChildren([viewIndex, viewTicket]), newView, editView, arrangeViews, ticket, newTicket, search, tasks, floor, deadlines, customers, person, organisation, settings]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: RouteTrouble,
  defaultPendingMinMs: 0,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
