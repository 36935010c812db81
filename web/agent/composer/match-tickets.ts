/** The letters or digits behind a `#` that stands where a word may begin; words may follow with one blank between. */
export function ticketAt(before: string): string | undefined {
  return /(?:^|[\s(])#([\p{L}\d][^\s#]*(?: [^\s#]+)? ?)$/u.exec(before)?.[1]?.slice(0, 60)
}
