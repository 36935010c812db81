import { redirect } from '@tanstack/react-router'
import { activateLanguage, isLanguage } from '../../ui/i18n.ts'
import { isProblem } from '../api/problem.ts'
import { getSetUp } from '../api/session.ts'
import { queryClient } from '../query-client.ts'
import { meQuery } from './use-me.ts'

/** Lets only who is signed in into the workspace; a desk without an admin goes to its set-up first. */
export async function enterWorkspace(href: string): Promise<void> {
  try {
    const me = await queryClient.ensureQueryData(meQuery)
    if (isLanguage(me.language)) await activateLanguage(me.language)
  } catch (error) {
    if (!isProblem(error) || error.status !== 401) throw error
    const { needed } = await getSetUp().catch(() => ({ needed: false }))
    if (needed) throw redirect({ to: '/setup', search: { token: undefined } })
    throw redirect({ to: '/sign-in', search: { next: href === '/' ? undefined : href } })
  }
}
