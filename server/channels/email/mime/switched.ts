/** Decodes by a label of the Encoding Standard. */
type Decode = (bytes: Uint8Array, label: string) => string

/** Charsets of seven bits that switch between sets on the way; the Encoding Standard refuses them, mail of Korea and China still has them. */
export const SWITCHED: ReadonlySet<string> = new Set(['iso-2022-kr', 'iso-2022-cn', 'iso-2022-cn-ext', 'iso-2022-jp-2', 'hz-gb-2312'])

/** What an escape sequence calls, as the eight-bit charset that has the same rows (RFC 1557, RFC 1922, RFC 1554); '' is ASCII. */
const SETS: Readonly<Record<string, string>> = { '$)C': 'euc-kr', '$)A': 'gbk', '$(C': 'euc-kr', $A: 'gbk', '$@': 'euc-jp', $B: 'euc-jp', '(B': '', '(J': '' }
const ESCAPE = /\x1b(\$\)[AC]|\$\(C|\$[@AB]|\([BJ])|([\x0e\x0f])|(\n)/g

export function decodeSwitched(bytes: Uint8Array, label: string, decode: Decode): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return label === 'hz-gb-2312' ? decodeHz(text, decode) : decodeIso2022(text, decode)
}

/** `$)…` names the set into which SO shifts until SI; the other sequences switch at once. */
function decodeIso2022(text: string, decode: Decode): string {
  let set = ''
  let shifted = ''
  let out = ''
  let from = 0
  for (const match of text.matchAll(ESCAPE)) {
    out += wide(text.slice(from, match.index), set, decode)
    from = match.index + match[0].length
    const [, escape, shift, end] = match
    if (escape?.startsWith('$)')) shifted = SETS[escape]!
    else if (escape) set = SETS[escape]!
    else if (shift) set = shift === '\x0e' ? shifted : ''
    // a line ends every shift (RFC 1922 §3.2)
    else if (end) {
      set = ''
      out += end
    }
  }
  return out + wide(text.slice(from), set, decode)
}

/** Chinese between `~{` and `~}` or the end of the line; `~~` is a tilde, and a tilde before a line end joins two lines (RFC 1843). */
function decodeHz(text: string, decode: Decode): string {
  return text.replace(/~\{([^\n]*?)(?:~\}|(?=\r?\n)|$)|~~|~\r?\n/g, (all, inner: string | undefined) => inner !== undefined ? wide(inner, 'gbk', decode) : all === '~~' ? '~' : '')
}

function wide(text: string, set: string, decode: Decode): string {
  return set === '' || text === '' ? text : decode(Buffer.from(text, 'latin1').map(byte => byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte), set)
}
