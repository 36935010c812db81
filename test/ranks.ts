/** How well the right document was ranked: first, among the first five, and the mean of 1/rank (0 where it was not found). */
export interface Ranks { hit1: number; hit5: number; mrr: number }

/** From the place of the right document for each question, 0 being the first and -1 none. */
export function ranksOf(places: readonly number[]): Ranks {
  const share = (fits: (place: number) => boolean): number => places.filter(fits).length / places.length
  return { hit1: share(place => place === 0), hit5: share(place => place >= 0 && place < 5), mrr: places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length }
}

/** The textbook's ranking (BM25, k1 1.2, b 0.75) by whole words as they are written, to compare with. Question i asks for document i. */
export function bm25(documents: readonly string[][], questions: readonly string[][]): number[] {
  const counts = documents.map(words => Map.groupBy(words, word => word))
  const having = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length
  const score = (question: ReadonlySet<string>, i: number): number => [...question].reduce((sum, word) => {
    const [times, of] = [counts[i]!.get(word)?.length ?? 0, having.get(word) ?? 0]
    return sum + Math.log(1 + (documents.length - of + 0.5) / (of + 0.5)) * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * documents[i]!.length / mean))
  }, 0)
  return questions.map((question, right) => {
    const scores = documents.map((_, i) => score(new Set(question), i))
    const own = scores[right]!
    return own === 0 ? -1 : scores.filter((other, i) => other > own || (other === own && i < right)).length
  })
}
