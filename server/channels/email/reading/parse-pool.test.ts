import { afterAll, describe, expect, it } from 'vitest'
import { rawMail } from '../../../../test/mail/build.ts'
import { makeParsePool, parseSafely } from './parse-pool.ts'

const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${code}`)}`)

describe('the threads that parse', () => {
  it('read many mails at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, number) => parseSafely(rawMail({ Subject: `Mail ${number}` }))))
    expect(results.map(result => 'mail' in result && result.mail.subject)).toEqual(Array.from({ length: 20 }, (_, number) => `Mail ${number}`))
  })

  it('name a mail that cannot be read, and go on with the next', async () => {
    const deep = rawMail({ 'Content-Type': 'multipart/mixed; boundary=b' }, '--b\n\nx\n'.repeat(2000))
    expect(await parseSafely(deep)).toMatchObject({ failure: 'unparsable' })
    expect(await parseSafely(rawMail({ Subject: 'next' }))).toMatchObject({ mail: { subject: 'next' } })
  })
})

describe('a thread that', () => {
  const pools: { close(): Promise<void> }[] = []
  const pool = (code: string, limits = {}) => {
    const made = makeParsePool({ milliseconds: 500, megabytes: 32, lanes: 1, ...limits }, script(code))
    pools.push(made)
    return made
  }
  afterAll(async () => { for (const each of pools) await each.close() })

  it('hangs is ended after its time', async () => {
    const { parse } = pool(`parentPort.on('message', raw => { if (raw[0] === 1) for (;;); else parentPort.postMessage({ mail: { subject: 'ok' } }) })`)
    const [hanging, next] = await Promise.all([parse(Uint8Array.of(1)), parse(Uint8Array.of(2))])
    expect(hanging).toMatchObject({ failure: 'parse-timeout' })
    expect(next).toEqual({ mail: { subject: 'ok' } })
  })

  it('waits without working is given time, but not for ever', async () => {
    const { parse } = pool(`parentPort.on('message', raw => { if (raw[0] === 2) setTimeout(() => parentPort.postMessage({ mail: { subject: 'late' } }), 300) })`, { milliseconds: 100 })
    expect(await parse(Uint8Array.of(2))).toEqual({ mail: { subject: 'late' } })
    expect(await parse(Uint8Array.of(1))).toMatchObject({ failure: 'parse-timeout' })
  })

  it('eats memory is ended at its limit', async () => {
    const { parse } = pool(`parentPort.on('message', raw => { const all = []; if (raw[0] === 1) for (;;) all.push(new Array(1e5).fill(Math.random())); else parentPort.postMessage({ mail: { subject: 'ok' } }) })`, { milliseconds: 20_000 })
    expect(await parse(Uint8Array.of(1))).toMatchObject({ failure: 'parse-memory' })
    expect(await parse(Uint8Array.of(2))).toEqual({ mail: { subject: 'ok' } })
  })

  it('throws is replaced', async () => {
    const { parse } = pool(`parentPort.on('message', raw => { throw new Error('broken') })`)
    expect(await parse(Uint8Array.of(1))).toEqual({ failure: 'unparsable', error: 'broken' })
    expect(await parse(Uint8Array.of(1))).toEqual({ failure: 'unparsable', error: 'broken' })
  })
})
