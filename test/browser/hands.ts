import type { Locator, Page } from 'playwright-core'

export interface Hands {
  press(...keys: string[]): Promise<void>
  click(where: Locator, options?: { shift?: boolean }): Promise<void>
  /** Words of one's own: they are not counted. */
  words(text: string): Promise<void>
  /** What was pressed and clicked since it was last asked. */
  spent(): number
}

/** Hands on a page that count what they do: a chord is one stroke, a click is one. They press as fast as they can, and wait for nothing. */
export function handsOn(page: Page): Hands {
  let count = 0
  return {
    async press(...keys) {
      for (const key of keys) {
        count += 1
        await page.keyboard.press(key)
      }
    },
    async click(where, { shift = false } = {}) {
      count += 1
      await where.click(shift ? { modifiers: ['Shift'] } : {})
    },
    words: text => page.keyboard.type(text),
    spent() {
      const spent = count
      count = 0
      return spent
    },
  }
}
