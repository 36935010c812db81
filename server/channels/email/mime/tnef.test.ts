import { describe, expect, it } from 'vitest'
import { packRtf, winmail } from '../../../../test/mail/tnef.ts'
import { unpackRtf } from './lzfu.ts'
import { readRtf } from './rtf.ts'
import { readTnef } from './tnef.ts'

const HTML = 0x1013
const RTF = 0x1009
const LONG_NAME = 0x3707
const DATA = 0x3701

describe('a winmail.dat (H29)', () => {
  it('gives its HTML and its files, by their long names', () => {
    const data = winmail([{ id: HTML, value: Buffer.from('<p>Оферта</p>') }], [
      { title: 'OFERTA~1.PDF', data: Buffer.from('%PDF'), properties: [{ id: LONG_NAME, value: 'Оферта 2026.pdf' }] },
      { title: 'plain.txt', data: Buffer.from('x') },
    ])
    expect(readTnef(data)).toMatchObject({ html: '<p>Оферта</p>', text: '', files: [{ name: 'Оферта 2026.pdf', content: Buffer.from('%PDF') }, { name: 'plain.txt' }] })
  })

  it('gives the words of its RTF, in the alphabet of each font', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fswiss\fcharset204 Arial;}}{\colortbl;\red0;}\f1\'cf\'f0\'e8\f0  hi\par second \u1044? line{\*\generator x}}`
    expect(readTnef(winmail([{ id: RTF, value: packRtf(rtf) }]))).toEqual({ html: null, text: 'При hi\nsecond Д line', files: [] })
  })

  it('gives the HTML that Outlook wrapped into RTF', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1251\fromhtml1 {\*\htmltag19 <html>}{\*\htmltag64 <p>}\htmlrtf {\b\htmlrtf0 \'cf\'f0\htmlrtf }\htmlrtf0 {\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 !{\*\htmltag72 </p>}}`
    expect(readTnef(winmail([{ id: RTF, value: packRtf(rtf) }]))?.html).toBe('<html><p>Пр&nbsp;!</p>')
  })

  it('opens a mail within it', () => {
    const inner = winmail([{ id: HTML, value: Buffer.from('<p>inner</p>') }], [{ title: 'deep.txt', data: Buffer.from('deep') }])
    const outer = winmail([], [{ title: 'x', properties: [{ id: LONG_NAME, value: 'Fwd' }, { id: DATA, value: Buffer.concat([Buffer.alloc(16), inner]), object: true }] }])
    expect(readTnef(outer)?.files.map(file => [file.name, file.content.toString()])).toEqual([['Fwd.html', '<p>inner</p>'], ['deep.txt', 'deep']])
  })

  it('is none, or breaks off: read as far as it goes', () => {
    expect(readTnef(Buffer.from('not at all'))).toBeNull()
    const whole = winmail([{ id: HTML, value: Buffer.from('<p>words</p>') }], [{ title: 'a.txt', data: Buffer.from('file') }])
    for (let length = 0; length < whole.length; length++) readTnef(whole.subarray(0, length))
    expect(readTnef(whole.subarray(0, whole.length - 30))?.html).toBe('<p>words</p>')
  })

  it('that lies about its sizes costs neither time nor memory', () => {
    const whole = winmail([{ id: HTML, value: Buffer.from('x') }])
    const started = performance.now()
    for (let at = 6; at + 4 <= whole.length; at++) {
      const lying = Buffer.from(whole)
      lying.writeUInt32LE(0xffffffff, at)
      readTnef(lying)
    }
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('packed RTF', () => {
  it('refers to what came before, and to what everybody knows', () => {
    // MS-OXRTFCP §3.1: the first example of the specification
    const example = Buffer.from('2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0', 'hex')
    expect(unpackRtf(example)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
    expect(unpackRtf(Buffer.from('short'))).toBeNull()
  })

  it('never grows beyond ten times its bytes', () => {
    const bomb = Buffer.concat([packRtf('x').subarray(0, 4), Buffer.from([0xff, 0xff, 0xff, 0x7f]), packRtf('x').subarray(8, 16), Buffer.alloc(1000, 0xff)])
    expect(unpackRtf(bomb)!.length).toBeLessThanOrEqual(bomb.length * 10)
  })
})

it('RTF nested without end is read in linear time', () => {
  const started = performance.now()
  readRtf(`{\\rtf1 ${'{'.repeat(500_000)}x`)
  readRtf(`{\\rtf1 ${'\\a'.repeat(500_000)}`)
  expect(performance.now() - started).toBeLessThan(3000)
})
