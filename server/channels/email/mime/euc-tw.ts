import iconv from 'iconv-lite'

/**
 * EUC-TW: CNS 11643, planes 1 and 2, which Taiwan's Unix mail was written in. Its characters stand in the order of Big5, but for a few that
 * moved; so Big5's table is read in that order. `at:left+put`: where Big5 leaves characters out, and what CNS puts there.
 */
const MOVED: Readonly<Record<1 | 2, string>> = {
  1: '1412:1 1837:0耄 3713:0銬 4100:1 4626:0薦 4731:1彞 4815:1 4900:0嚨 4954:1 4956:0羅 5046:1',
  2: '10:1 44:0刉 92:1 139:0攷 306:1 2147:1笻 2256:1 2794:1筇 2895:0莚 3294:1 4932:0錥 5078:0徻 5365:0螤 5481:1 5619:1 5724:0磿 5946:1 6145:1 6228:1 6315:0鎀 6323:1 6477:1 6534:0舋 6647:0鎥 6789:0瀪 6834:1 6906:0鐼 7100:1 7591:0鬮 7634:1 7636:1 7648:0爩',
}
const SIZE = { 1: 5401, 2: 7652 }
/** The signs of plane 1, a row each; a blank is no character. */
const SIGNS = [
  '　，、。．・；：？！︰…‥﹐﹑﹒·﹔﹕﹖﹗︱—︲–    （）︵︶｛｝︷︸〔〕︹︺【】︻︼《》︽︾〈〉︿﹀「」﹁﹂『』﹃﹄﹙﹚﹛﹜﹝﹞‘’“”〝〞′‵＃＆＊※§〃○●△▲◎☆★◇◆□■▽▼',
  '㊣℅‾ ＿ ﹉﹊﹍﹎﹋﹌﹟﹠﹡＋－×÷±√＜＞＝≦≧≠∞≒≡﹢﹣﹤﹦﹥∼∩∪⊥∠∟⊿㏒㏑∫∮∵∴♀♂♁☉↑↓→←↖↗↙↘‖｜／＼∕﹨＄￥〒￠￡％＠℃℉﹩﹪﹫㏕㎜㎝㎞㏎㎡㎎㎏㏄°兙兛兞兝兡兣',
  '嗧瓩糎▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯═╞╪╡◢◣◥◤╱╲╳',
  '０１２３４５６７８９ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ〡〢〣〤〥〦〧〨〩 卄 ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚΑΒΓΔΕΖΗΘΙΚ',
  'ΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψωㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩ˙ˉˊˇˋ',
  '①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ',
]
const FIRST_CHARACTER = (0x44 - 0x21) * 94
const planes = new Map<1 | 2, string[]>()

export function decodeEucTw(bytes: Uint8Array): string {
  let out = ''
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!
    const shifted = byte === 0x8e && at + 3 < bytes.length
    const [row, cell] = shifted ? [bytes[at + 2]!, bytes[at + 3]!] : [byte, bytes[at + 1] ?? 0]
    if (row >= 0xa1 && cell >= 0xa1) {
      out += character(shifted ? bytes[at + 1]! - 0xa0 : 1, (row - 0xa1) * 94 + cell - 0xa1)
      at += shifted ? 4 : 2
    } else {
      out += byte < 0x80 ? String.fromCharCode(byte) : '\ufffd'
      at++
    }
  }
  return out
}

function character(plane: number, index: number): string {
  const sign = plane === 1 && index < FIRST_CHARACTER ? SIGNS[Math.floor(index / 94)]?.[index % 94] : undefined
  if (sign !== undefined && sign !== ' ') return sign
  if (plane !== 1 && plane !== 2) return '\ufffd'
  return planeOf(plane)[index - (plane === 1 ? FIRST_CHARACTER : 0)] ?? '\ufffd'
}

/** Made when the first mail needs it. */
function planeOf(plane: 1 | 2): string[] {
  const known = planes.get(plane)
  if (known) return known
  const ordered = Array.from({ length: SIZE[plane] }, (_, index) => big5((plane === 1 ? 0xa4 : 0xc9) + Math.floor(index / 157), index % 157))
  const made: string[] = []
  let from = 0
  for (const [, at, left, put] of MOVED[plane].matchAll(/(\d+):(\d)(\S*)/g)) {
    for (const each of ordered.slice(from, Number(at))) made.push(each)
    made.push(...put!)
    from = Number(at) + Number(left)
  }
  planes.set(plane, [...made, ...ordered.slice(from)])
  return planes.get(plane)!
}

function big5(lead: number, column: number): string {
  return iconv.decode(Buffer.from([lead, column < 63 ? 0x40 + column : 0xa1 + column - 63]), 'big5-hkscs')
}
