import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Where somebody looks at it, a picture of the page is kept. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` })
}

/** What axe finds serious or critical on a page, but for the notes that pass by, unless nothing is to be left out. */
export async function serious(page: Page, exclude = ['.mantine-Notifications-root']): Promise<string[]> {
  // once a page: to read a megabyte of script takes as long as to look the page through with it
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe.source)
  return page.evaluate(async without => {
    const { violations } = await (globalThis as unknown as { axe: { run: (context: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run({ exclude: without })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]!.html.slice(0, 200)}`)
  }, exclude)
}
