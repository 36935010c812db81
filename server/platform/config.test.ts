import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, settings } from './config.ts'

const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
const lines = [...example.matchAll(/^(# )?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map(([, comment, name, value]) => ({ on: !comment, name: name!, value: value! }))

describe('settings of the process', () => {
  it('have defaults that need nothing', () => {
    expect(readConfig({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, PUBLIC_URL: 'http://127.0.0.1:3000', SMTP_PORT: 2525, DATA_DIR: resolve('data'), TRUST_PROXY: false })
  })

  it('are all in .env.example, and nothing else is', () => {
    expect(lines.map(line => line.name).sort()).toEqual(Object.keys(settings).sort())
  })

  it('stand in .env.example with their defaults', () => {
    expect(readConfig(Object.fromEntries(lines.filter(line => line.on).map(line => [line.name, line.value])))).toEqual(readConfig({}))
  })

  it('are accepted as the examples write them', () => {
    const examples = Object.fromEntries(lines.filter(line => line.value && !line.name.startsWith('SMTP_TLS')).map(line => [line.name, line.value]))
    expect(() => readConfig({ ...examples, ADMIN_PASSWORD: 'correct horse', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' })).not.toThrow()
  })

  it.each([
    [{ PORT: 'http' }, /PORT should be a port, 0 to 65535.*, but is "http"/],
    [{ PORT: '70000' }, /PORT should be/],
    [{ PUBLIC_URL: 'help.example.com' }, /PUBLIC_URL should be the address people open/],
    [{ PUBLIC_URL: 'https://example.com/help' }, /without a path/],
    [{ DATABASE_URL: 'mysql://db/pomost' }, /DATABASE_URL should be a connection string/],
    [{ SECRET_KEY: 'short' }, /SECRET_KEY should be at least 32/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL should be one of fatal/],
    [{ TRUST_PROXY: 'maybe' }, /TRUST_PROXY should be true, false/],
    [{ SMTP_TLS_CERT: '/nowhere.pem', SMTP_TLS_KEY: '/nowhere.key' }, /SMTP_TLS_CERT should be an existing file/],
    [{ OUTBOUND_ALLOW: 'http://intranet' }, /OUTBOUND_ALLOW should be host names/],
    [{ ADMIN_EMAIL: 'a@example.com' }, /ADMIN_PASSWORD is missing/],
    [{ S3_BUCKET: 'files' }, /S3_ENDPOINT is missing[^]*S3_ACCESS_KEY_ID is missing/],
  ])('%j is refused by name', (env, words) => {
    expect(() => readConfig(env)).toThrow(words)
  })

  it('name every fault at once and never repeat a secret', () => {
    const attempt = () => readConfig({ PORT: '-1', SECRET_KEY: 'hunter2', RELAY_URL: 'ftp://me:hunter2@mail' })
    expect(attempt).toThrow(/PORT[^]*RELAY_URL[^]*SECRET_KEY/)
    expect(attempt).not.toThrow(/hunter2/)
  })

  it('treat an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
  })

  it('read proxies as a switch or as addresses', () => {
    expect(readConfig({ TRUST_PROXY: 'true' }).TRUST_PROXY).toBe(true)
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).TRUST_PROXY).toBe('10.0.0.0/8, ::1')
  })

  it('give an address that works on this machine when listening on all', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '80' }).PUBLIC_URL).toBe('http://localhost:80')
    expect(readConfig({ HOST: '::1' }).PUBLIC_URL).toBe('http://[::1]:3000')
  })
})
