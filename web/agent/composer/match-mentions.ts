/** A colleague or a team that can be named. */
export interface Named { kind: 'person' | 'team'; id: string; name: string }

const most = 8

/** The letters behind an `@` that stands where a word may begin; a name may have a blank in it. */
export function mentionAt(before: string): string | undefined {
  return /(?:^|[\s(])@((?:[^\s@]+(?: [^\s@]*)?)?)$/u.exec(before)?.[1]?.slice(0, 40)
}

/** Those in whose name a word begins with the letters: names that begin with them first, people before teams. */
export function matchMentions(all: readonly Named[], letters: string): Named[] {
  const wanted = letters.toLocaleLowerCase()
  const rank = ({ name, kind }: Named) => {
    const lower = name.toLocaleLowerCase()
    const at = lower.startsWith(wanted) ? 0 : lower.split(/[\s.-]+/).some((word) => word.startsWith(wanted)) ? 1 : -1
    return at < 0 ? -1 : at * 2 + (kind === 'team' ? 1 : 0)
  }
  return all.filter((each) => rank(each) >= 0).toSorted((a, b) => rank(a) - rank(b)).slice(0, most)
}

/** The colleagues whom a text names by `@` and their whole name; quoted lines do not count. */
export function namedIn(html: string, names: readonly string[]): string[] {
  const own = html.replace(/<blockquote[\s\S]*?<\/blockquote>/g, ' ').replace(/<[^>]*>/g, '').toLocaleLowerCase()
  return own.includes('@') ? names.filter((name) => own.includes(`@${name.toLocaleLowerCase()}`)) : []
}
