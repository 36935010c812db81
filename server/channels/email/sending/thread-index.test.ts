import { describe, expect, it } from 'vitest'
import { readThreadIndex, threadIndex } from './thread-index.ts'

const start = { name: 'ticket', at: Temporal.Instant.from('2026-11-02T08:15:00Z') }
const answer = { id: 'a', at: Temporal.Instant.from('2026-11-02T09:15:00Z') }
/** The time in a header, as MS-OXOMSG has it: hundreds of nanoseconds since 1601, without the last two bytes. */
const timeOf = (index: string) => Number((Buffer.concat([Buffer.from(index, 'base64').subarray(0, 6), Buffer.alloc(2)]).readBigUInt64BE() - 116_444_736_000_000_000n) / 10_000n)

describe('Thread-Index', () => {
  it('begins a conversation at its time, with one answer, and is the same at every attempt', () => {
    const index = threadIndex(null, start, answer)
    expect(Buffer.from(index, 'base64')).toHaveLength(27)
    expect(Buffer.from(index, 'base64')[0]).toBe(1)
    expect(Math.abs(timeOf(index) - start.at.epochMilliseconds)).toBeLessThan(10)
    expect(threadIndex(null, start, answer)).toBe(index)
    expect(threadIndex(null, { ...start, name: 'other' }, answer)).not.toBe(index)
  })

  it('goes on from the parent’s, five bytes for each answer, with the time that passed', () => {
    const parent = threadIndex(null, start, answer)
    const next = Buffer.from(threadIndex(parent, start, { id: 'b', at: answer.at.add({ hours: 1 }) }), 'base64')
    expect(next).toHaveLength(32)
    expect(next.subarray(0, 27).toString('base64')).toBe(parent)
    const units = next.subarray(27).readUInt32BE()
    expect(Math.abs(units * 2 ** 18 / 10_000 - 2 * 3_600_000)).toBeLessThan(60)
  })

  it('tells of years in coarser steps', () => {
    const index = Buffer.from(threadIndex(null, start, { id: 'b', at: start.at.add({ hours: 24 * 365 * 3 }) }), 'base64')
    const units = index.subarray(22).readUInt32BE()
    expect(units & 0x8000_0000).not.toBe(0)
    expect(Math.abs((units & 0x7fff_ffff) * 2 ** 23 / 10_000 - 3 * 365 * 86_400_000)).toBeLessThan(2000)
  })

  it('does not grow without end', () => {
    let index = threadIndex(null, start, answer)
    for (let count = 0; count < 100; count++) index = threadIndex(index, start, { id: String(count), at: answer.at })
    expect(Buffer.from(index, 'base64').length).toBeLessThanOrEqual(222)
    expect(index.slice(0, 24)).toBe(threadIndex(null, start, answer).slice(0, 24))
  })

  it.each(['', 'AQ==', 'not base64!', Buffer.alloc(22).toString('base64'), Buffer.alloc(24, 1).toString('base64'), 'A'.repeat(5000)])('of others that is none is left alone: %s', value => {
    expect(readThreadIndex(value)).toBeNull()
  })
})
