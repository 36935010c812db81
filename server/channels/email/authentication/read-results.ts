/** One statement of an Authentication-Results header: dkim=pass header.d=example.com. */
export interface MethodResult {
  method: string
  result: string
  /** By ptype.property, lower case, such as header.from or smtp.mailfrom; also bare words such as action. */
  properties: Record<string, string>
  /** All comments, in lower case. */
  comment: string
}

export interface AuthenticationResults {
  /** The server that says so (authserv-id), lower case. */
  server: string
  methods: MethodResult[]
}

const MOST_METHODS = 50
const PAIR = /([A-Za-z][\w.-]*)(?:\/\d+)?\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;"]+)/g

/** Reads an Authentication-Results header (RFC 8601 §2.2). Null for what is none. Quoted texts and comments never become statements. */
export function readResults(value: string): AuthenticationResults | null {
  const [first, ...statements] = split(value)
  const server = /^\s*("(?:[^"\\]|\\.)*"|[^\s=]+)(?:\s+\d+)?\s*$/.exec(first?.text ?? '')?.[1]
  if (!server) return null
  return { server: unquote(server).toLowerCase(), methods: statements.slice(0, MOST_METHODS).flatMap(readStatement) }
}

function readStatement({ text, comment }: Statement): MethodResult[] {
  const [head, ...rest] = [...text.matchAll(PAIR)]
  if (!head) return []
  const properties = Object.fromEntries(rest.map(pair => [pair[1]!.toLowerCase(), unquote(pair[2]!).toLowerCase()]))
  return [{ method: head[1]!.toLowerCase(), result: unquote(head[2]!).toLowerCase(), properties, comment: comment.toLowerCase() }]
}

interface Statement { text: string; comment: string }

/** Cuts at semicolons that stand neither in a quoted text nor in a comment; comments are taken out. */
function split(value: string): Statement[] {
  const found: Statement[] = []
  let now: Statement = { text: '', comment: '' }
  let depth = 0
  let quoted = false
  for (let at = 0; at < value.length; at++) {
    const character = value[at]!
    const escaped = character === '\\' && (quoted || depth > 0)
    const piece = escaped ? value.slice(at, at + 2) : character
    if (escaped) at++
    else if (depth === 0 && character === '"') quoted = !quoted
    else if (!quoted && character === '(') { depth++; continue }
    else if (!quoted && character === ')' && depth > 0) { depth--; now.comment += ' '; continue }
    else if (!quoted && depth === 0 && character === ';') { found.push(now); now = { text: '', comment: '' }; continue }
    if (depth > 0) now.comment += piece
    else now.text += piece
  }
  found.push(now)
  return found
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text
}
