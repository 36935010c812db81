import type { ResolveDns } from '../../../platform/app.ts'

/** For one mail: every name is asked once, no more than `most` in all, and nothing after the time is over (RFC 7208 §4.6.4). */
export function boundedDns(resolve: ResolveDns, most: number, signal: AbortSignal): ResolveDns {
  const asked = new Map<string, ReturnType<ResolveDns>>()
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = asked.get(key)
    if (known) return known
    const answer = asked.size >= most || signal.aborted ? Promise.reject(noMore()) : resolve(name, type)
    answer.catch(() => undefined)
    asked.set(key, answer)
    return answer
  }
}

function noMore(): Error {
  return Object.assign(new Error('This mail asks for too many names.'), { code: 'ETIMEOUT' })
}
