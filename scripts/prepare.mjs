// Runs before `npm start` and `npm test`, on whatever Node is there (20 or later): installs and builds what is missing or stale.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)
const OLDEST_NODE = 26
/** What the built pages are made from. */
const webSources = ['web', 'vite.config.ts', 'package-lock.json']
const webStamp = at('dist', '.built-from')

if (!isInstalled()) install()
if (existsSync(at('web')) && !isBuilt()) build()
requireNode()

/** Compares the lockfile with npm's record of what it installed; what is optional may be missing, never different. */
function isInstalled() {
  const record = at('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const needsTools = process.env.npm_lifecycle_event !== 'prestart' || !isBuilt()
  return Object.entries(wanted).every(([path, { version, optional, devOptional, dev }]) => {
    if (path === '' || installed[path]?.version === version) return true
    return !installed[path] && (optional || devOptional || (dev && !needsTools))
  })
}

function install() {
  console.log('Installing packages (npm ci) …')
  const started = Date.now()
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  run([...npm, 'ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    'Installing failed. It needs the npm registry (or a mirror of it, npm config set registry …) and about 900 MB of disk.')
  console.log(`Installed in ${seconds(started)}.`)
}

function isBuilt() {
  return existsSync(webStamp) && (!existsSync(at('web')) || readFileSync(webStamp, 'utf8') === hashOfSources())
}

function build() {
  console.log('Building the workspace (vite build) …')
  const started = Date.now()
  const node = existsSync(at('node_modules/.bin/node')) ? at('node_modules/.bin/node') : process.execPath
  run([node, at('node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn'], 'Building the workspace failed; the lines above say why.')
  mkdirSync(dirname(webStamp), { recursive: true })
  writeFileSync(webStamp, hashOfSources())
  console.log(`Built in ${seconds(started)}.`)
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const path of webSources) addToHash(hash, path)
  return hash.digest('hex')
}

function addToHash(hash, path) {
  if (!existsSync(at(path))) return
  if (statSync(at(path)).isDirectory()) {
    for (const name of readdirSync(at(path)).sort()) addToHash(hash, join(path, name))
  } else if (!/\.test\.tsx?$/.test(path)) {
    hash.update(`${path}\0`).update(readFileSync(at(path)))
  }
}

/** Where npm has no Node for this platform, the one in use must be new enough. */
function requireNode() {
  if (existsSync(at('node_modules/.bin/node')) || Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return
  fail(`Pomost needs Node ${OLDEST_NODE} or later, and npm has none for ${process.platform}-${process.arch}. Install it from https://nodejs.org and start again.`)
}

function run([command, ...args], words) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail(error ? `${words} (${error.message})` : words)
}

function fail(words) {
  console.error(words)
  process.exit(1)
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}
