import type { App } from '../platform/app.ts'
import { route, type Http } from '../platform/http/route.ts'
import { currentSettings } from './current.ts'
import { priorityMatrix } from './priority-matrix.ts'

export function matrixRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/priority-matrix', access: 'staff', scope: 'tickets:read', summary: 'Which priority impact and urgency give, and what their values mean', tags: ['Settings'],
    response: priorityMatrix, handler: async () => (await currentSettings(app)).priorityMatrix,
  })
}
