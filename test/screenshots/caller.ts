import { PASSWORD } from '../browser-session.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
/** A call of the API in somebody's name. Paths begin after /api/v1; anything but success throws. */
export type Caller = <T = { id: string }>(method: Method, path: string, body?: object | string, headers?: Record<string, string>) => Promise<T>

/** Signs in as the workspace does. */
export async function callerOf(url: string, email: string): Promise<Caller> {
  const send = (method: Method, path: string, body: object | string | undefined, headers: Record<string, string>) => fetch(`${url}/api/v1${path}`, {
    method, headers: { ...typeof body === 'object' && { 'content-type': 'application/json' }, ...headers }, ...body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) },
  })
  const opened = await send('POST', '/session', { email, password: PASSWORD }, {})
  const { csrf } = await opened.json() as { csrf: string }
  const cookie = opened.headers.getSetCookie().map(each => each.split(';')[0]).join('; ')
  return async <T>(method: Method, path: string, body?: object | string, headers: Record<string, string> = {}) => {
    const answer = await send(method, path, body, { cookie, 'x-csrf': csrf, ...headers })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
}
