import type { Answer, Body, Item } from './contract.ts'
import { answer, api, ifMatch, once } from './http.ts'
import type { Id } from './types.ts'

/** How mailboxes sign in at their provider. */
export type SignInApp = Item<'/api/v1/oauth-apps'>
export type SignInAppInput = Body<'/api/v1/oauth-apps', 'post'>
export type SignInAppChange = Body<'/api/v1/oauth-apps/{id}', 'patch'>
export type MailServer = NonNullable<SignInApp['imap']>
export type Grant = NonNullable<Item<'/api/v1/mailboxes'>['signIn']>
export type Trouble = NonNullable<Grant['error']>['code']

const one = (id: Id) => ({ params: { path: { id } } })

export const getSignInApps = (): Promise<Answer<'/api/v1/oauth-apps', 'get'>> => answer(api.GET('/api/v1/oauth-apps'))
export const createSignInApp = (body: SignInAppInput, key: string) => answer(api.POST('/api/v1/oauth-apps', { body, ...once(key) }))
export const changeSignInApp = (id: Id, version: number, body: SignInAppChange) => answer(api.PATCH('/api/v1/oauth-apps/{id}', { ...one(id), body, ...ifMatch(version) }))
export const removeSignInApp = (id: Id) => answer(api.DELETE('/api/v1/oauth-apps/{id}', one(id)))
export const startSignIn = (mailboxId: Id, appId: Id) => answer(api.POST('/api/v1/mailboxes/{id}/sign-in', { ...one(mailboxId), body: { appId } }))
export const forgetSignIn = (mailboxId: Id) => answer(api.DELETE('/api/v1/mailboxes/{id}/sign-in', one(mailboxId)))
