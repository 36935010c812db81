import type { FastifyRequest } from 'fastify'
import type { App } from '../platform/app.ts'
import { problem } from '../platform/problem.ts'

/**
 * Refuses what a page of another site made a browser send. Our own are PUBLIC_URL and the very host that was asked, so that
 * one desk can be opened under several names. Programs send no Origin.
 */
export function checkOrigin(app: App, request: FastifyRequest): void {
  const origin = request.headers.origin
  if (origin === undefined) return
  if (origin === new URL(app.config.PUBLIC_URL).origin || hostOf(origin) === request.headers.host) return
  throw problem.forbidden('origin', `Requests from ${origin.slice(0, 100)} are not accepted: the address of this desk is ${app.config.PUBLIC_URL} (PUBLIC_URL).`)
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
