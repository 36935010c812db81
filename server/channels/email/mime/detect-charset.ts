import { decodeAs } from './labels.ts'
import { CANDIDATES, scriptsOf, type Script } from './letters.ts'

/** So much is looked at, of bytes and then of words: enough for any language, and bounded for any mail. */
const SAMPLE = 4096
const MOST_WORDS = 300

/**
 * The charset that bytes look most like, as a label of the Encoding Standard. Each candidate's reading is judged as language: how common its
 * letters are, whether a word changes case in its midst, whether words stand there that every text has.
 */
export function detectCharset(bytes: Uint8Array): string {
  const sample = sampleOf(bytes)
  const wide = wideOf(sample)
  if (wide) return wide
  if (sample.includes(0x1b) && /\x1b(?:\$[@B]|\([JI])/.test(Buffer.from(sample).toString('latin1'))) return 'iso-2022-jp'
  if (sample.includes(0x1b) && Buffer.from(sample).includes('\x1b$)C')) return 'iso-2022-kr'
  let best = { label: 'windows-1252', score: -Infinity }
  for (const { label, prior, scripts } of CANDIDATES) {
    const score = judge(decodeAs(sample, label), scripts) + prior
    if (score > best.score) best = { label, score }
  }
  return best.label
}

/** How much a text, decoded from `label`, looks like language: 1 and more for sure, below 0 for surely not. */
export function plausibility(text: string, label: string): number {
  return judge(text.slice(0, SAMPLE), scriptsOf(label))
}

/** The first bytes, or where the first byte above 127 stands far behind, those around it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const first = bytes.findIndex(byte => byte > 127)
  if (first < SAMPLE / 2) return bytes.subarray(0, SAMPLE)
  const from = bytes.lastIndexOf(10, first) + 1
  return bytes.subarray(Math.max(from, first - SAMPLE / 2), first + SAMPLE / 2)
}

/** UTF-16 without a mark: every other byte is zero. */
function wideOf(sample: Uint8Array): string | null {
  if (sample.length < 8) return null
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++
  const most = sample.length / 2 * 0.7
  return zeros[1]! > most && zeros[0]! < most / 8 ? 'utf-16le' : zeros[0]! > most && zeros[1]! < most / 8 ? 'utf-16be' : null
}

function judge(text: string, scripts: readonly Script[]): number {
  return Math.max(...scripts.map(script => judgeAs(text, script)))
}

/** The mean of what its characters above ASCII are worth, and something for words that are known. */
function judgeAs(text: string, script: Script): number {
  let worth = 0
  let count = 0
  let before = ''
  for (const letter of text) {
    if (letter > '\x7f') {
      count++
      worth += worthOf(letter, before, script)
    }
    before = letter
  }
  if (count === 0) return 1
  return worth / count + wordsIn(text, script) - (isScattered(text, script) ? 1 : 0)
}

/** Single signs here and there are no words of an alphabet that has all its letters above ASCII. */
function isScattered(text: string, script: Script): boolean {
  return script.dense && !(script.cjk ? /[^\x00-\x7f]{2}/ : /[^\x00-\x7f]{3}/).test(text)
}

function worthOf(letter: string, before: string, script: Script): number {
  const code = letter.codePointAt(0)!
  if (code === 0xfffd || code < 0xa0 || code >= 0xe000 && code < 0xf900) return -3
  const lower = letter.toLowerCase()
  const common = script.common.has(lower)
  if (!common && !script.others.has(lower)) {
    if (/[\u2010-\u2026\u20ac\u00a0\u00ab\u00bb\u00a2\u00a3\u00a5\u00a7\u00b0\u00a9\u00ae\u2122\u3000-\u3002\uff01-\uff1f]/.test(letter)) return /\p{L}/u.test(before) && /[\u00a2-\u00ab]/.test(letter) ? 0 : 0.3
    // the rarer of many thousand characters; a Korean text has its own, and a Chinese one none of those
    return script.cjk && /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(letter) && letter >= '\uac00' === script.common.has('이') ? 0.45 : -1
  }
  const upper = lower !== letter
  const worth = common ? 1 : 0.45
  // a capital behind a small letter, or Latin beside another alphabet, is no word of anybody
  if (upper && /\p{Ll}/u.test(before)) return -1
  if (script.cjk) return worth
  if (script.dense) return /[a-z]/i.test(before) || /\p{M}/u.test(letter) && !/[\p{L}\p{M}]/u.test(before) ? -0.5 : upper ? worth / 2 : worth
  return before > '\x7f' && /\p{L}/u.test(before) ? worth - 0.6 : upper ? worth * 0.7 : worth
}

function wordsIn(text: string, script: Script): number {
  if (script.words.size === 0) return 0
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, MOST_WORDS)
  return words.length === 0 ? 0 : Math.min(0.5, words.filter(word => script.words.has(word.toLowerCase())).length / words.length)
}
