import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { checkVersion } from '../platform/http/check-version.ts'
import { onceOnly } from '../platform/http/idempotency.ts'
import { route, type Http } from '../platform/http/route.ts'
import { idParams, page } from '../platform/http/shapes.ts'
import { expectedVersion, setVersion } from '../platform/http/versions.ts'
import { problem } from '../platform/problem.ts'
import { accessBrand, createBrand, listBrands, updateBrand } from './brands.ts'
import type { SettingKey, Settings } from './catalogue.ts'
import { changeSetting } from './change-setting.ts'
import { currentSettings } from './current.ts'
import { brandBody, brandChangesIn, newBrandIn, settingChangesIn, settingsBody } from './schemas.ts'

/** What another slice knows of a value that is a setting here: throws when it must not be. */
export type CheckSettings = (tx: Tx, changes: Partial<Settings>) => Promise<void>

export function settingRoutes(check: CheckSettings): (app: App, http: Http) => void {
  return (app, http) => {
    deskRoutes(app, http, check)
    brandRoutes(app, http)
  }
}

function deskRoutes(app: App, http: Http, check: CheckSettings): void {
  route(http, {
    method: 'GET', url: '/api/v1/settings', access: 'admin', scope: 'admin', summary: 'The settings of the desk', tags: ['Settings'], response: settingsBody,
    handler: async ({ reply }) => {
      setVersion(reply, await versionOfAll(app.db))
      return currentSettings(app)
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/settings', access: 'admin', scope: 'admin', summary: 'Change settings', tags: ['Settings'], body: settingChangesIn, response: settingsBody,
    handler: ({ actor, body, request, reply }) => app.change(actor, async tx => {
      await tx.query(sql`select pg_advisory_xact_lock(hashtext('settings'))`)
      const version = await versionOfAll(tx)
      const expected = expectedVersion(request)
      if (expected !== undefined && expected !== version) throw problem.preconditionFailed('changed-meanwhile', 'Somebody else changed settings meanwhile. Look again and try again.', { version })
      await check(tx, body)
      for (const [key, value] of Object.entries(body)) if (value !== undefined) await changeSetting(tx, key as SettingKey, value)
      setVersion(reply, await versionOfAll(tx))
      return currentSettings(tx)
    }),
  })
}

/** Every change raises the version of one setting, so the sum names the state of them all. */
async function versionOfAll(q: Queries): Promise<number> {
  return (await q.one<{ version: number }>(sql`select coalesce(sum(version), 0)::integer as version from settings`)).version
}

function brandRoutes(app: App, http: Http): void {
  const tags = ['Brands']
  route(http, {
    method: 'GET', url: '/api/v1/brands', access: 'staff', scope: 'tickets:read', summary: 'All brands', tags, response: page(brandBody),
    handler: async () => ({ items: await listBrands(app.db), nextCursor: null }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/brands', access: 'admin', scope: 'admin', summary: 'Add a brand', tags, body: newBrandIn, response: brandBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, () => createBrand(tx, body))),
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/brands/:id', access: 'admin', scope: 'admin', summary: 'Rename, move, archive or bring back a brand', tags,
    params: idParams, body: brandChangesIn, response: brandBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const brand = await app.change(actor, async tx => {
        const found = await accessBrand(tx, params.id)
        await checkVersion(tx, request, found, Object.keys(body))
        return updateBrand(tx, found, body)
      })
      setVersion(reply, brand.version)
      return brand
    },
  })
}
