import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

/** A whole project in little: its `vite` is a folder of its own and writes down that it built. */
let root: string
const file = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const lock = (version: string) => JSON.stringify({
  name: 'little', version: '1.0.0', lockfileVersion: 3,
  packages: {
    '': { name: 'little', version: '1.0.0', devDependencies: { vite: 'file:tools/vite' } },
    'tools/vite': { name: 'vite', version, dev: true },
    'node_modules/vite': { resolved: 'tools/vite', link: true },
  },
})
const setVite = (version: string) => {
  file('tools/vite/package.json', JSON.stringify({ name: 'vite', version }))
  file('package-lock.json', lock(version))
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'prepare-'))
  file('scripts/.keep', '')
  copyFileSync(join(import.meta.dirname, 'prepare.mjs'), join(root, 'scripts/prepare.mjs'))
  file('package.json', JSON.stringify({ name: 'little', version: '1.0.0', devDependencies: { vite: 'file:tools/vite' } }))
  file('tools/vite/bin/vite.js', `require('fs').mkdirSync('dist', { recursive: true }); require('fs').writeFileSync('dist/page', process.argv.slice(2).join(' '))`)
  setVite('1.0.0')
})
afterEach(() => rmSync(root, { recursive: true }))

function prepare(): { said: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/prepare.mjs')], {
    encoding: 'utf8', env: { PATH: process.env.PATH, HOME: root, npm_config_offline: 'true' },
  })
  return { said: stdout + stderr, code: status }
}

it('installs what is missing, once', () => {
  expect(prepare()).toMatchObject({ code: 0, said: expect.stringMatching(/Installing packages[^]*Installed in/) })
  expect(prepare()).toEqual({ code: 0, said: '' })
})

it('installs again when the lockfile asks for another version', () => {
  prepare()
  setVite('2.0.0')
  expect(prepare().said).toMatch(/Installing packages/)
  expect(prepare().said).toBe('')
})

it('says that installing failed, and with what cure', () => {
  file('package-lock.json', '{ "lockfileVersion": 3, "packages": {} }')
  expect(prepare()).toMatchObject({ code: 1, said: expect.stringMatching(/Installing failed\. It needs the npm registry/) })
})

it('builds the web when there is one, and again only when a source changed', () => {
  file('web/agent/main.ts', '1')
  expect(prepare().said).toMatch(/Building the workspace[^]*Built in/)
  expect(readFileSync(join(root, 'dist/page'), 'utf8')).toBe('build --logLevel=warn')
  expect(prepare().said).toBe('')
  file('web/agent/main.test.ts', 'a test is not a source')
  expect(prepare().said).toBe('')
  file('web/agent/main.ts', '2')
  expect(prepare().said).toMatch(/Building/)
  cpSync(join(root, 'web/agent/main.ts'), join(root, 'web/agent/second.ts'))
  expect(prepare().said).toMatch(/Building/)
})

it('stops when the build fails, and tries again next time', () => {
  file('web/agent/main.ts', '1')
  file('tools/vite/bin/vite.js', 'process.exit(3)')
  expect(prepare()).toMatchObject({ code: 1, said: expect.stringMatching(/Building the workspace failed/) })
  expect(prepare().said).toMatch(/Building/)
})
