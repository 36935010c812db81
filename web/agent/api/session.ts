import type { Answer, Body } from './contract.ts'
import { answer, api, once } from './http.ts'
import type { Id } from './types.ts'

/** What one chose of the interface; the server keeps it as plain names and values. */
export interface Preferences {
  density?: 'comfortable' | 'cosy' | 'table'
  theme?: 'light' | 'dark' | 'auto'
  undoSeconds?: number
  shortcuts?: boolean
  sidebar?: number
  list?: number
  card?: number
  lastSend?: string
  /** The shortcuts that were changed (keyboard/remap.ts). */
  keymap?: string
  /** The views with a density of their own (shell/density.ts). */
  viewDensity?: string
  /** Short ids of the people in whose messages pictures from elsewhere are always loaded, the latest first. */
  picturesOf?: string
}
export type Me = Answer<'/api/v1/me', 'get'>
type MeChange = Omit<Body<'/api/v1/me', 'patch'>, 'preferences'> & { preferences?: Preferences }
export type Invited = Answer<'/api/v1/invitations', 'post'>
type Invitation = Body<'/api/v1/invitations', 'post'>

const link = (token: string) => ({ params: { path: { token } } })

export const getMe = () => answer(api.GET('/api/v1/me'))
export const changeMe = ({ preferences, ...change }: MeChange) =>
  answer(api.PATCH('/api/v1/me', { body: { ...change, ...(preferences && { preferences: { ...preferences } }) } }))
export const signIn = (body: Body<'/api/v1/session', 'post'>) => answer(api.POST('/api/v1/session', { body }))
export const signOut = () => answer(api.DELETE('/api/v1/session'))
export const getSessions = () => answer(api.GET('/api/v1/me/sessions'))
export const endSession = (id: Id) => answer(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }))
export const changePassword = (body: Body<'/api/v1/me/password', 'post'>) => answer(api.POST('/api/v1/me/password', { body }))
export const askPasswordReset = (email: string) => answer(api.POST('/api/v1/password-resets', { body: { email } }))
export const resetPassword = (token: string, password: string) => answer(api.POST('/api/v1/password-resets/{token}', { ...link(token), body: { password } }))
export const getInvitation = (token: string) => answer(api.GET('/api/v1/invitations/{token}', link(token)))
export const acceptInvitation = (token: string, body: Body<'/api/v1/invitations/{token}', 'post'>) =>
  answer(api.POST('/api/v1/invitations/{token}', { ...link(token), body }))
export const invite = (body: Invitation, key: string) => answer(api.POST('/api/v1/invitations', { body, ...once(key) }))
export const startTotp = () => answer(api.POST('/api/v1/me/totp'))
export const confirmTotp = (code: string) => answer(api.POST('/api/v1/me/totp/confirm', { body: { code } }))
export const stopTotp = (password: string) => answer(api.DELETE('/api/v1/me/totp', { body: { password } }))
export const getSetUp = () => answer(api.GET('/api/v1/setup'))
export const setUp = (body: Body<'/api/v1/setup', 'post'>) => answer(api.POST('/api/v1/setup', { body }))
