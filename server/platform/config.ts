import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadEnvFile } from 'node:process'
import { z } from 'zod'
import { NOTHING_ALLOWED, readAllowed } from './outbound-addresses.ts'

const whole = (from: number, to: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(to))
const port = whole(0, 65_535)
const origin = z.string().refine(text => /^https?:\/\/[^/?#]+\/?$/.test(text) && URL.canParse(text)).transform(url => new URL(url).origin)
const url = (protocol: RegExp) => z.string().refine(text => URL.canParse(text) && protocol.test(new URL(text).protocol))
const address = /^[0-9a-f]*[.:][0-9a-f.:]*(\/\d+)?$/i
const proxies = z.union([
  z.enum(['true', 'false']).transform(text => text === 'true'),
  z.string().refine(text => text.split(',').every(part => address.test(part.trim()))),
])

const allowed = z.string().transform((text, context) => {
  const read = readAllowed(text)
  if (!read) context.addIssue({ code: 'custom', message: 'no list of hosts and networks' })
  return read ?? z.NEVER
})

/** Every setting of the process, by its environment variable; the description says what is expected. .env.example lists the same. */
export const settings = {
  DATA_DIR: z.string().default('./data').transform(path => resolve(path)).describe('a folder'),
  HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()]).default('127.0.0.1').describe('an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0'),
  PORT: port.default(3000).describe('a port, 0 to 65535 (0: any free one)'),
  PUBLIC_URL: origin.optional().describe('the address people open, without a path, such as https://help.example.com'),
  FILES_URL: origin.optional().describe('an address of its own for attachments, without a path, such as https://files.example.com'),
  TRUST_PROXY: proxies.default(false).describe('true, false, or the addresses of the proxies in front, separated by commas'),
  DATABASE_URL: url(/^postgres(ql)?:$/).optional().describe('a connection string such as postgresql://user:password@host:5432/pomost'),
  DATABASE_POOL: whole(2, 200).default(10).describe('how many connections to keep, 2 to 200'),
  JOBS: whole(1, 50).default(4).describe('how many background jobs run at once, 1 to 50'),
  SMTP_HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()]).default('127.0.0.1').describe('an address or host name to take mail on'),
  SMTP_PORT: z.union([z.literal('off'), port]).default(2525).describe('a port, 0 to 65535, or off'),
  SMTP_TLS_CERT: z.string().refine(existsSync).optional().describe('an existing file with a certificate chain (PEM), together with SMTP_TLS_KEY'),
  SMTP_TLS_KEY: z.string().refine(existsSync).optional().describe('an existing file with the private key (PEM), together with SMTP_TLS_CERT'),
  IMAP_CONNECTIONS: whole(2, 1000).default(50).describe('how many connections to mail accounts to keep, 2 to 1000'),
  RELAY_URL: url(/^smtps?:$/).optional().describe('the mail server that sends for us, such as smtp://user:password@mail.example.com:587'),
  MAX_MAIL_MB: whole(1, 1000).default(50).describe('megabytes, 1 to 1000'),
  MAX_FILE_MB: whole(1, 5000).default(50).describe('megabytes, 1 to 5000'),
  ADMIN_EMAIL: z.email().optional().describe('the address of the first admin, together with ADMIN_PASSWORD'),
  ADMIN_PASSWORD: z.string().optional().describe('the password of the first admin, together with ADMIN_EMAIL'),
  SECRET_KEY: z.string().min(32).optional().describe('at least 32 random characters (openssl rand -base64 32)'),
  S3_ENDPOINT: url(/^https?:$/).optional().describe('the address of an S3-compatible store; all S3_… settings belong together'),
  S3_BUCKET: z.string().optional().describe('the name of an existing bucket; all S3_… settings belong together'),
  S3_REGION: z.string().default('us-east-1').describe('the region of the bucket'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('an access key; all S3_… settings belong together'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('a secret key; all S3_… settings belong together'),
  OUTBOUND_ALLOW: allowed.default(NOTHING_ALLOWED).describe('host names (with a dot in front: all below), addresses and networks inside your own network, separated by commas'),
  METRICS_TOKEN: z.string().min(16).optional().describe('at least 16 characters that open /metrics to other machines'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('one of fatal, error, warn, info, debug, trace, silent'),
}

type Name = keyof typeof settings

/** The process's settings, checked. PUBLIC_URL is always set: by default the address we listen on. */
export type Config = z.output<z.ZodObject<typeof settings>> & { PUBLIC_URL: string }

const together: Name[][] = [
  ['SMTP_TLS_CERT', 'SMTP_TLS_KEY'],
  ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
]
/** Never repeated in an error. */
const secret = /PASSWORD|SECRET|KEY|_URL$/

/** Reads the settings. Throws one error that names every wrong variable and says what it should be. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.keys(settings).map(name => [name, env[name]?.trim() || undefined]))
  const faults: string[] = []
  const result = z.object(settings).safeParse(given)
  for (const name of new Set(result.error?.issues.map(issue => issue.path[0] as Name))) {
    const now = secret.test(name) ? '' : `, but is "${given[name]}"`
    faults.push(`${name} should be ${settings[name].description}${now}`)
  }
  for (const group of together) {
    const missing = group.filter(name => !given[name])
    if (missing.length < group.length) faults.push(...missing.map(name => `${name} is missing: it should be ${settings[name].description}`))
  }
  if (faults.length || !result.data) throw new Error(`The settings are not right:\n${faults.map(fault => `  ${fault}`).join('\n')}\nSee .env.example for all of them.`)
  return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL ?? ownAddress(result.data.HOST, result.data.PORT) }
}

/** The settings of this process: the environment, and below it a file .env in the current folder. */
export function processConfig(): Config {
  if (existsSync('.env')) loadEnvFile('.env')
  return readConfig(process.env)
}

/** What to type on this machine for a server listening on `host`. */
export function ownAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
