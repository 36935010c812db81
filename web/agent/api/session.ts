import { call } from './http.ts'
import type { Id, Page, Role } from './types.ts'

export interface Preferences {
  density?: 'comfortable' | 'cosy' | 'table'
  theme?: 'light' | 'dark' | 'auto'
  undoSeconds?: number
  shortcuts?: boolean
  sidebar?: number
  list?: number
  card?: number
  lastSend?: string
}
export interface Me {
  id: Id
  name: string
  role: Role
  address: string | null
  language: string | null
  timeZone: string | null
  signature: string
  preferences: Preferences
  teams: Id[]
  totpOn: boolean
  csrf: string | null
  deskName: string
  desk: { language: string; timeZone: string; undoSendSeconds: number; maxFileMb: number }
  can: { administer: boolean; lead: boolean; reply: boolean; note: boolean }
  version: number
}
export interface Session { id: Id; userAgent: string; ip: string; createdAt: string; lastSeenAt: string; current: boolean }
export interface SetUp { needed: boolean; deskName: string; language: string; mail: boolean }
export interface Invited { personId: Id; link: string; expiresAt: string; mailed: boolean }
export interface MeChange { name?: string; language?: string | null; timeZone?: string | null; signature?: string; preferences?: Preferences }

export const getMe = () => call<Me>('GET', '/me')
export const changeMe = (change: MeChange) => call<Me>('PATCH', '/me', { body: change })
export const signIn = (body: { email: string; password: string; code?: string }) => call<Me>('POST', '/session', { body })
export const signOut = () => call<void>('DELETE', '/session')
export const getSessions = () => call<Page<Session>>('GET', '/me/sessions')
export const endSession = (id: Id) => call<void>('DELETE', `/me/sessions/${id}`)
export const askPasswordReset = (email: string) => call<void>('POST', '/password-resets', { body: { email } })
export const resetPassword = (token: string, password: string) => call<void>('POST', `/password-resets/${token}`, { body: { password } })
export const getInvitation = (token: string) => call<{ name: string; email: string; language: string | null; deskName: string }>('GET', `/invitations/${token}`)
export const acceptInvitation = (token: string, body: { name: string; password: string; language: string; timeZone: string }) => call<Me>('POST', `/invitations/${token}`, { body })
export const invite = (body: { email: string; name: string; role: Role; teamIds: Id[]; language?: string }, idempotencyKey: string) => call<Invited>('POST', '/invitations', { body, idempotencyKey })
export const startTotp = () => call<{ secret: string; uri: string; qr: string }>('POST', '/me/totp')
export const confirmTotp = (code: string) => call<{ recoveryCodes: string[] }>('POST', '/me/totp/confirm', { body: { code } })
export const stopTotp = (password: string) => call<void>('DELETE', '/me/totp', { body: { password } })
export const getSetUp = () => call<SetUp>('GET', '/setup')
export const changePassword = (body: { current: string; password: string }) => call<void>('POST', '/me/password', { body })
export const setUp = (body: { token: string; name: string; email: string; password: string; language: string; timeZone: string }) => call<Me>('POST', '/setup', { body })
