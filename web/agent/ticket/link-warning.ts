import { decodeLabel } from './punycode.ts'

/** `elsewhere`: the words name another host than the one it leads to. `confusable`: the host is written to look like another. */
export interface LinkWarning { kind: 'elsewhere' | 'confusable'; host: string }

/** Words that are an address as a whole. */
const address = /^\s*(?:(https?):\/\/)?((?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]{1,23})(?:[/:?#]\S*)?\s*$/u
const fileName = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|txt|rtf|zip|rar|7z|gz|png|jpe?g|gif|webp|svg|html?|xml|json|ics|eml|msg|mp[34]|js|ts|py|sh|md)$/i
/** Letters of Cyrillic and Greek that cannot be told from Latin ones. */
const lookalikes = /^[асеһіїјкмнорѕтԁԛԝхугьɡαικνορτυχϲ\d-]+$/iu

/** What the reader should know before following a link, or null. @param shown the words of the link */
export function linkWarning(shown: string, href: string): LinkWarning | null {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return null
  const target = new URL(href)
  const host = target.hostname.toLowerCase().replace(/\.$/, '')
  const readable = host.split('.').map(decodeLabel).join('.')
  if (isConfusable(readable)) return { kind: 'confusable', host }
  if (target.username !== '') return { kind: 'elsewhere', host: readable }
  const named = namedHost(shown)
  return named === null || sameSite(named, host) ? null : { kind: 'elsewhere', host: readable }
}

function namedHost(shown: string): string | null {
  const match = address.exec(shown.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').slice(0, 2000))
  const host = match?.[2]
  if (host === undefined || (match?.[1] === undefined && fileName.test(host) && !/^www\./i.test(host))) return null
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : null
}

function sameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.toLowerCase().replace(/^www\./, '')) as [string, string]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}

/** A label of two scripts, or one of another script that has only letters that look Latin, below a Latin ending. */
function isConfusable(host: string): boolean {
  const labels = host.split('.')
  const latinEnding = /^[a-z\d-]+$/.test(labels.at(-1) ?? '')
  return labels.some((label) => {
    if (/^[\x20-\x7e]*$/.test(label)) return false
    const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label)
    return foreign && (/\p{Script=Latin}/u.test(label) || (latinEnding && lookalikes.test(label)))
  })
}
