import type { Page } from 'playwright-core'
import type { World } from './world.ts'
import { written, type Language } from './words.ts'

export interface Stage { page: Page; url: string; world: World; language: Language; words: (key: string) => string }

export interface Scene {
  /** The name of the picture. */
  name: string
  /** Who looks: the agent of the language, or the administrator. */
  by: 'agent' | 'admin'
  theme?: 'light' | 'dark'
  size?: { width: number; height: number }
  /** Brings the page to what the picture shows. */
  play: (stage: Stage) => Promise<void>
}

const editor = (page: Page) => page.locator('.tiptap')

async function openTicket({ page, url, world }: Stage): Promise<void> {
  await page.goto(`${url}/views/open/tickets/${world.ticket}`)
  await page.locator('article').first().waitFor()
  if ((page.viewportSize()?.width ?? 0) > 720) await page.locator('aside [data-next]').waitFor()
}

/** Presses keys where no field has them. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  await page.locator('#main').focus()
  for (const key of keys) await page.keyboard.press(key)
}

const settings = (path: string) => async ({ page, url }: Stage) => {
  await page.goto(`${url}/settings/${path}`)
  await page.locator('h1').waitFor()
}

async function openMacros(stage: Stage): Promise<void> {
  await openTicket(stage)
  await editor(stage.page).click()
  await stage.page.keyboard.press('Control+a')
  await stage.page.keyboard.press('Delete')
  await stage.page.keyboard.type('/')
  await stage.page.getByRole('option').first().waitFor()
}

async function chooseMacro(stage: Stage): Promise<void> {
  await openMacros(stage)
  await stage.page.getByRole('option', { name: written[stage.language].macro }).click()
  await stage.page.locator('[data-extras]').waitFor()
}

const dialog = (...keys: string[]) => async (stage: Stage) => {
  await openTicket(stage)
  await press(stage.page, ...keys)
  await stage.page.getByRole('dialog').waitFor()
}

const small = { width: 390, height: 844 }

/** Every picture of the guides, in the order in which they are taken. */
export const scenes: readonly Scene[] = [
  { name: 'notifications', by: 'admin', play: async ({ page }) => {
    await page.locator('[data-ticket]').first().waitFor()
    await press(page, 'g', 'n')
    await page.locator('[data-told]').first().waitFor()
  } },
  { name: 'workspace', by: 'agent', play: openTicket },
  { name: 'workspace-dark', by: 'agent', theme: 'dark', play: openTicket },
  { name: 'workspace-small', by: 'agent', size: small, play: openTicket },
  { name: 'merge', by: 'agent', play: async stage => {
    await dialog('m')(stage)
    await stage.page.getByRole('dialog').getByRole('option').first().waitFor()
  } },
  { name: 'snooze', by: 'agent', play: dialog('z') },
  { name: 'hand-over', by: 'agent', play: dialog('h') },
  { name: 'bulk', by: 'agent', play: async ({ page, url }) => {
    await page.goto(`${url}/views/unassigned`)
    await page.locator('[data-ticket]').first().waitFor()
    await press(page, 'j', 'x', 'Shift+j', 'Shift+j', 'Shift+j')
  } },
  { name: 'tasks', by: 'agent', play: async stage => {
    await openTicket(stage)
    await stage.page.locator('aside [data-task]').last().scrollIntoViewIfNeeded()
  } },
  { name: 'side-conversation', by: 'agent', play: async stage => {
    await openTicket(stage)
    await stage.page.locator('[data-side]').first().click()
    await stage.page.locator('[data-side-message]').waitFor()
  } },
  { name: 'view-table', by: 'agent', play: async ({ page, url, world }) => {
    await page.goto(`${url}/views/${world.view}?layout=table`)
    await page.locator('[data-ticket]').first().waitFor()
  } },
  { name: 'view-editor', by: 'agent', play: async ({ page, url, world }) => {
    await page.goto(`${url}/edit-view/${world.view}`)
    await page.locator('[data-preview]').waitFor()
  } },
  { name: 'customer', by: 'agent', play: async ({ page, url, world }) => {
    await page.goto(`${url}/people/${world.customer}`)
    await page.locator('h1').waitFor()
  } },
  { name: 'search', by: 'agent', play: async ({ page, url, language }) => {
    await page.goto(`${url}/search?q=${encodeURIComponent(written[language].search)}`)
    await page.locator('[data-hit]').first().waitFor()
  } },
  { name: 'palette', by: 'agent', play: async stage => {
    await openTicket(stage)
    await stage.page.keyboard.press('Control+k')
    await stage.page.getByRole('listbox').waitFor()
  } },
  // what they leave behind as a draft would stand in the others
  { name: 'macros', by: 'agent', play: openMacros },
  { name: 'composer', by: 'agent', play: chooseMacro },
  { name: 'settings', by: 'admin', play: settings('desk') },
  { name: 'form', by: 'admin', play: async stage => {
    await settings('forms')(stage)
    await stage.page.getByRole('button', { name: stage.words('fields.edit').replace('{name}', written[stage.language].form) }).click()
    await stage.page.locator('[data-field]').first().waitFor()
  } },
  { name: 'calendar', by: 'admin', play: async stage => {
    await settings('calendars')(stage)
    await stage.page.locator('[data-calendar]').getByRole('button').first().click()
    await stage.page.getByRole('combobox', { name: stage.words('calendar.country') }).fill({ en: 'Bulgaria', bg: 'България', pl: 'Bułgaria' }[stage.language])
    await stage.page.getByRole('option').first().click()
    await stage.page.getByRole('checkbox').nth(8).waitFor()
  } },
  { name: 'service-levels', by: 'admin', play: async stage => {
    await settings('service-levels')(stage)
    await stage.page.locator(`[data-policy="${stage.world.policy}"]`).getByRole('button').first().click()
    await stage.page.locator('[data-warning]').first().waitFor()
    await stage.page.getByRole('combobox', { name: stage.words('vw.op') }).first().waitFor()
  } },
  { name: 'deadlines', by: 'admin', play: async ({ page, url }) => {
    await page.goto(`${url}/deadlines`)
    await page.locator('[data-board]').first().waitFor()
  } },
  { name: 'clocks', by: 'agent', play: async stage => {
    await openTicket(stage)
    await stage.page.locator('[data-levels]').click()
    await stage.page.locator('[data-history]').first().waitFor()
  } },
  { name: 'rules', by: 'admin', play: async stage => {
    await settings('rules')(stage)
    await stage.page.locator(`[data-rule="${stage.world.rule}"]`).getByRole('button').first().click()
    await stage.page.locator('[data-matches]').waitFor()
  } },
  { name: 'floor', by: 'admin', play: async ({ page, url }) => {
    await page.goto(`${url}/floor`)
    await page.locator('h1').first().waitFor()
  } },
  { name: 'routing', by: 'admin', play: async stage => {
    await settings('routing')(stage)
    await stage.page.getByRole('row').getByRole('button').first().click()
    await stage.page.getByRole('radio').first().waitFor().catch(() => undefined)
  } },
  { name: 'webhooks', by: 'admin', play: async stage => {
    await settings('webhooks')(stage)
    await stage.page.getByText('CRM').first().waitFor()
  } },
  { name: 'mailbox', by: 'admin', play: async stage => {
    await settings(`mailboxes?mailbox=${stage.world.mailbox}`)(stage)
    await stage.page.getByRole('tab').first().waitFor().catch(() => undefined)
  } },
  { name: 'ledger', by: 'admin', play: async stage => {
    await settings('ledger')(stage)
    await stage.page.getByRole('row').nth(2).waitFor()
  } },
]
