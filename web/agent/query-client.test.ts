import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it } from 'vitest'
import { queryClient } from './query-client.ts'

afterEach(() => queryClient.clear())

/** A question under watch, whose answers come when `answer` gives them. */
function asked(key: string) {
  const waiting: Array<(said: string) => void> = []
  const observer = new QueryObserver(queryClient, { queryKey: [key], queryFn: () => new Promise<string>((resolve) => { waiting.push(resolve) }) })
  const stop = observer.subscribe(() => undefined)
  const answer = async (said: string) => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    waiting.shift()?.(said)
    await expect.poll(() => observer.getCurrentResult().data).toBe(said)
  }
  return { observer, answer, waiting, stop }
}

it('asks once more when something changed while the first answer was under way, which may not know of it', async () => {
  const { observer, answer, waiting, stop } = asked('first')
  void queryClient.invalidateQueries({ queryKey: ['first'] })
  void queryClient.invalidateQueries({ queryKey: ['first'] })
  await answer('before')
  await answer('after')
  expect(observer.getCurrentResult().data).toBe('after')
  expect(waiting).toEqual([])
  stop()
})

it('does not ask for what nobody looks at any more', async () => {
  const { waiting, stop } = asked('left')
  void queryClient.invalidateQueries({ queryKey: ['left'] })
  stop()
  await expect.poll(() => waiting.length).toBe(1)
  waiting.shift()?.('late')
  await expect.poll(() => queryClient.getQueryState(['left'])?.fetchStatus).toBe('idle')
  expect(waiting).toEqual([])
})
