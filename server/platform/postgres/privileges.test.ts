import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { processesIn, run, until } from '../../../test/processes.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const program = join(import.meta.dirname, '../../../test/fixtures/run-postgres.ts')
const root = process.getuid?.() === 0
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).stdout.trim()

/** A container as Docker makes them: root, but without some of the ways out of it. */
describe.runIf(root)('postgres under root', () => {
  let dataDir: string
  beforeEach(() => { dataDir = mkdtempSync(join(tmpdir(), 'root-')) })
  afterEach(async () => {
    await until(() => processesIn(dataDir).length === 0, 'postgres to go')
    rmSync(dataDir, { recursive: true })
  })

  async function startWith(commands: string[], folder: string) {
    const bin = join(dataDir, 'bin')
    mkdirSync(bin)
    for (const command of ['sh', 'test', ...commands]) symlinkSync(has(command) || `/bin/${command}`, join(bin, command))
    const desk = run([program, folder], { PATH: bin })
    await desk.line(/^ready /).finally(() => desk.kill('SIGTERM'))
    return desk.ended
  }

  it.runIf(has('setpriv'))('runs as another user where user namespaces are forbidden, even below a closed folder, and again', async () => {
    const folder = join(dataDir, 'closed/data')
    mkdirSync(join(dataDir, 'closed'), { mode: 0o700 })
    expect(await startWith(['setpriv'], folder)).toBe(0)
    expect(statSync(join(folder, 'postgres/cluster')).uid).not.toBe(0)
    rmSync(join(dataDir, 'bin'), { recursive: true })
    expect(await startWith(['setpriv', 'unshare'], folder)).toBe(0)
  })

  it('says what to do where nothing works', async () => {
    const folder = join(dataDir, 'closed/data')
    mkdirSync(join(dataDir, 'closed'), { mode: 0o700 })
    await expect(startWith([], folder)).rejects.toThrow(/does not run as root[^]*Start Pomost as an ordinary user/)
  })
})
