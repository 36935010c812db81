import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Where somebody looks at it, a picture of the page is kept. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` })
}

/** What axe finds serious or critical on a page, but for the notes that pass by. */
export async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run: (context: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run({ exclude: ['.mantine-Notifications-root'] })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} ${nodes[0]!.html.slice(0, 200)}`)
  })
}
