import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from './charset.ts'
import { decodeAs } from './labels.ts'
import { detectCharset } from './detect-charset.ts'

const BULGARIAN = 'Здравейте, принтерът ми не работи от вчера. Моля за помощ.'
const POLISH = 'Dzień dobry, nie mogę się zalogować. Proszę o pomoc, są błędy.'

/** A text, and the charsets that it may come in without saying so. */
const LETTERS: [string, string[]][] = [
  [BULGARIAN, ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866', 'maccyrillic']],
  ['Принтер', ['windows-1251', 'koi8-r', 'iso-8859-5']],
  ['ПОРЪЧКА № 15 НЕ Е ДОСТАВЕНА', ['windows-1251']],
  [POLISH, ['windows-1250', 'iso-8859-2']],
  ['Zażółć gęślą jaźń', ['windows-1250', 'iso-8859-2']],
  ['Łódź', ['windows-1250', 'iso-8859-2']],
  ['Dobrý den, prosím o pomoc s tiskárnou, děkuji. Šťastný žluťoučký kůň.', ['windows-1250', 'iso-8859-2']],
  ['Köszönöm a gyors választ, üdvözlettel Gábor. Nem működik a nyomtató', ['windows-1250']],
  ['Guten Tag, wir möchten die Bestellung ändern. Schöne Grüße', ['windows-1252']],
  ['Müller', ['windows-1252']],
  ['Bonjour, je n’ai pas reçu ma commande, merci à vous. Élève', ['windows-1252']],
  ['Formação: Mega Campanha Final Verão', ['windows-1252']],
  ['Join for 49¢ and DISCOVERÆ®', ['windows-1252']],
  ['Merhaba, siparişim gelmedi, yardımcı olur musunuz? Değişiklik', ['windows-1254']],
  ['Καλημέρα, ο εκτυπωτής μου δεν λειτουργεί. Παρακαλώ βοηθήστε.', ['windows-1253']],
  ['שלום, המדפסת שלי לא עובדת. תודה', ['windows-1255']],
  ['مرحبا، الطابعة لا تعمل من فضلكم المساعدة', ['windows-1256']],
  ['Labas, negaliu prisijungti, ačiū už pagalbą', ['windows-1257']],
  ['สวัสดีครับ เครื่องพิมพ์ไม่ทำงาน', ['cp874']],
  ['您好，我的订单还没有收到，请帮忙查询。谢谢', ['gbk']],
  ['您好，我的訂單還沒有收到，請幫忙查詢。謝謝', ['big5']],
  ['こんにちは。プリンターが動きません。よろしくお願いします。', ['shift_jis', 'euc-jp']],
  ['안녕하세요, 주문한 상품이 아직 도착하지 않았습니다.', ['euc-kr']],
]

describe('decodeBytes', () => {
  it.each(LETTERS.flatMap(([text, charsets]) => charsets.map(charset => ({ text, charset }))))('reads $text in $charset without being told, or told that it is UTF-8', ({ text, charset }) => {
    const bytes = iconv.encode(text, charset)
    expect(decodeBytes(bytes, '')).toBe(text)
    expect(decodeBytes(bytes, 'utf-8')).toBe(text)
    expect(decodeBytes(bytes, 'x-nobody-knows')).toBe(text)
  })

  it('mends the charset of the sender only where it cannot be true', () => {
    for (const charset of ['windows-1251', 'koi8-r']) expect(decodeBytes(iconv.encode(BULGARIAN, charset), 'iso-8859-1')).toBe(BULGARIAN)
    for (const charset of ['windows-1250', 'iso-8859-2']) expect(decodeBytes(iconv.encode(POLISH, charset), charset)).toBe(POLISH)
    expect(decodeBytes(Buffer.from(BULGARIAN), 'windows-1251')).toBe(BULGARIAN)
    expect(decodeBytes(Buffer.from('Größe'), 'iso-8859-1')).toBe('Größe')
    expect(decodeBytes(Buffer.from('Größe'), 'us-ascii')).toBe('Größe')
    expect(decodeBytes(Buffer.from('日本語'), 'iso-2022-jp')).toBe('日本語')
    // a single sign tells nothing: the sender is believed
    expect(decodeBytes(Buffer.from([0x63, 0xf3]), 'windows-1251')).toBe('cу')
    expect(decodeBytes(Buffer.from([0x35, 0xa4]), 'iso-8859-15')).toBe('5€')
  })

  it('knows labels as the Encoding Standard does (H26)', () => {
    expect(decodeBytes(iconv.encode('订单号：㈱', 'gbk'), 'gb2312')).toBe('订单号：㈱')
    expect(decodeBytes(Buffer.from([0x93, 0x68, 0x69, 0x94]), 'ISO-8859-1')).toBe('“hi”')
    expect(decodeBytes(iconv.encode('똠방각하', 'cp949'), 'ks_c_5601-1987')).toBe('똠방각하')
    expect(decodeBytes(iconv.encode('テスト①', 'cp932'), 'Shift_JIS')).toBe('テスト①')
    expect(decodeBytes(iconv.encode('ľšč', 'windows-1250'), '"cp1250"')).toBe('ľšč')
    expect(decodeBytes(iconv.encode('Żółw', 'cp852'), 'ibm852')).toBe('Żółw')
  })

  it('joins the tones of Vietnamese to their letters', () => {
    expect(decodeBytes(Buffer.from([0x54, 0x69, 0xea, 0xec, 0x6e, 0x67, 0x20, 0x56, 0x69, 0xea, 0xf2, 0x74]), 'windows-1258')).toBe('Tiếng Việt')
  })

  it('reads EUC-TW, signs, both planes and characters that moved', () => {
    expect(decodeBytes(Buffer.from('dac0c7efa1a2eef9d9c2d3d4deccc8f4d5ebd8cae7aea1a9f8e5f5b5d7d3', 'hex'), 'EUC-TW')).toBe('您好，請問訂單何時送達？羅薦耄')
    expect(decodeBytes(Buffer.from('8ea2b7ef8ea2a2cd8ea2a1cc', 'hex'), 'x-euc-tw')).toBe('笻攷刉')
    expect(decodeAs(Buffer.from('dac08ea3a1a1ff', 'hex'), 'euc-tw')).toBe('您\ufffd\ufffd')
  })

  it('reads control characters above ASCII as the letters of windows-1252 that they were', () => {
    expect(decodeBytes(Buffer.from('10 \u0080 \u0093x\u0094'), 'utf-8')).toBe('10 € “x”')
  })

  it('reads what switches between sets within seven bits: ISO-2022-KR, ISO-2022-CN, ISO-2022-JP-2 and HZ', () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1')
    expect(decodeBytes(bytes('\x1b$)C\x0e>H3gGO<<?d\x0f, Ana\n\x0e>H3g\nok'), 'ISO-2022-KR')).toBe('안녕하세요, Ana\n안녕\nok')
    expect(decodeBytes(bytes('\x1b$)C\x0e>H3gGO<<?d\x0f'), '')).toBe('안녕하세요')
    expect(decodeBytes(bytes('\x1b$)A\x0eDc:CJ@=g\x0f ok'), 'iso-2022-cn')).toBe('你好世界 ok')
    expect(decodeBytes(bytes('\x1b$B%F%9%H\x1b$(C>H3g\x1b$ADc:C\x1b(B!'), 'iso-2022-jp-2')).toBe('テスト안녕你好!')
    expect(decodeBytes(bytes('~{Dc:CJ@=g~} a~~b ~\nc ~{Dc:C\nd'), 'HZ-GB-2312')).toBe('你好世界 a~b c 你好\nd')
    expect(decodeBytes(Buffer.from('안녕'), 'iso-2022-kr')).toBe('안녕')
    expect(decodeBytes(bytes('~{'.repeat(100_000)), 'hz-gb-2312').length).toBeGreaterThan(0)
  })

  it('reads UTF-7, UTF-16 with and without a mark, and ISO-2022-JP with its switches in a row', () => {
    expect(decodeBytes(Buffer.from('+BB8EQAQ4BD0EQgQ1BEA-'), 'utf-7')).toBe('Принтер')
    expect(decodeBytes(Buffer.from('\uFEFFПринтер', 'utf16le'), '')).toBe('Принтер')
    expect(decodeBytes(Buffer.from('Hello there', 'utf16le'), '')).toBe('Hello there')
    const japanese = Buffer.from('\x1b$B%F%9\x1b(B\x1b$B%H\x1b(B', 'latin1')
    expect(decodeBytes(japanese, 'iso-2022-jp')).toBe('テスト')
    expect(decodeBytes(japanese, '')).toBe('テスト')
  })

  it('believes HTML about itself where the mail is silent, and a mark before both', () => {
    const page = (charset: string) => iconv.encode(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>ЌЋ`, 'windows-1251')
    expect(decodeBytes(page('windows-1251'), '', true)).toContain('ЌЋ')
    expect(decodeBytes(Buffer.from('\uFEFF<meta charset=windows-1251>ЌЋ'), 'koi8-r', true)).toContain('ЌЋ')
  })

  it('bears damage: mostly UTF-8 stays UTF-8, and nothing throws', () => {
    const cut = Buffer.from('Здравейте, принтерът гори').subarray(0, -1)
    expect(decodeBytes(cut, 'utf-8')).toBe('Здравейте, принтерът гор\uFFFD')
    for (const label of ['', 'utf-8', 'gbk', 'utf-7', 'utf-16', 'iso-2022-kr', 'hz-gb-2312', '\0', '__proto__', 'constructor', 'x'.repeat(500)]) {
      expect(typeof decodeBytes(Buffer.from([0xff, 0x00, 0xfe, 0x80, 0x1b, 0x24]), label)).toBe('string')
    }
  })
})

it('detects in bounded time, whatever stands there', () => {
  const long = Buffer.alloc(5_000_000, 0xe0)
  const started = performance.now()
  detectCharset(long)
  expect(performance.now() - started).toBeLessThan(500)
})
