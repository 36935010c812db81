import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../server/platform/free-port.ts'

const BINARY = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(existsSync)

export interface Dovecot {
  port: number
  securePort: number
  user: string
  password: string
  /** Puts a mail into a folder (the inbox) of a user (the one) as an MTA would, so many seconds ago. */
  deliver(raw: Buffer, secondsAgo?: number, place?: { folder?: string; user?: string }): void
  /** How many mails lie in a folder, and how many of them are read. */
  count(folder?: string): { all: number; read: number }
  /** Gives the folder a new UIDVALIDITY, as after a restore from backup. */
  renumber(): Promise<void>
  stop(): Promise<void>
}

export function dovecotInstalled(): boolean {
  if (BINARY) return true
  console.warn('DOVECOT IS NOT INSTALLED: fetching by IMAP was not tried (apt-get install dovecot-imapd).')
  return false
}

interface DovecotOptions {
  /** So many more users, `desk1` and so on. */
  more?: number
  /** Where access tokens are asked about (RFC 7662): then its user signs in by them too. */
  introspection?: string
  /** A certificate and its key (PEM): then it offers STARTTLS, and TLS on `securePort`. */
  tls?: { cert: string; key: string }
}

/** Debian's Dovecot without privileges on a loopback port, with a user whose mail is a Maildir in a temporary folder; and more of them, `desk1` and so on. */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const base = mkdtempSync(join(tmpdir(), 'pomost-dovecot-'))
  chmodSync(base, 0o755)
  const port = await freePort()
  const securePort = await freePort()
  const users = ['desk', ...Array.from({ length: options.more ?? 0 }, (_, n) => `desk${n + 1}`)]
  const inbox = join(base, 'mail/desk')
  mkdirSync(join(base, 'run'))
  for (const user of users) for (const folder of ['new', 'cur', 'tmp']) mkdirSync(join(base, 'mail', user, folder), { recursive: true })
  // as root Dovecot insists on other users for its parts
  const root = process.getuid?.() === 0
  const me = root ? 'nobody' : userInfo().username
  writeFileSync(join(base, 'users'), users.map(user => `${user}:{PLAIN}secret::::::\n`).join(''))
  writeFileSync(join(base, 'dovecot.conf'), config(base, port, me, root) + tlsConfig(base, securePort, options.tls) + tokenConfig(base, options.introspection))
  const own = (...paths: string[]) => { if (root) spawnSync('chown', ['-R', `${me}:nogroup`, ...paths]) }
  own(join(base, 'mail'), join(base, 'users'))
  if (options.introspection) own(join(base, 'tokens'))
  const child = spawn(BINARY!, ['-F', '-c', join(base, 'dovecot.conf')], { stdio: ['ignore', 'ignore', 'inherit'] })
  await untilOpen(port, child)
  let count = 0
  return {
    port, securePort, user: 'desk', password: 'secret',
    deliver(raw, secondsAgo = 0, { folder = 'INBOX', user = 'desk' } = {}) {
      const received = Math.floor(Date.now() / 1000) - secondsAgo
      const target = folderPath(join(base, 'mail', user), folder)
      if (!existsSync(target)) {
        for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(target, part), { recursive: true })
        own(target)
      }
      const file = join(target, 'new', `${received}.M${++count}P1.test`)
      writeFileSync(file, raw)
      utimesSync(file, received, received) // what IMAP calls INTERNALDATE
      own(file)
    },
    count(folder = 'INBOX') {
      const files = ['new', 'cur'].flatMap(part => existsSync(join(folderPath(inbox, folder), part)) ? readdirSync(join(folderPath(inbox, folder), part)) : [])
      return { all: files.length, read: files.filter(file => /:2,[^:]*S/.test(file)).length }
    },
    async renumber() {
      const former = Number(/V(\d+)/.exec(readFileSync(join(inbox, 'dovecot-uidlist'), 'utf8'))![1])
      for (const file of ['dovecot-uidlist', 'dovecot-uidvalidity', 'dovecot.index', 'dovecot.index.log', 'dovecot.index.cache']) rmSync(join(inbox, file), { force: true })
      while (Date.now() / 1000 <= former + 1) await wait(20) // the next one is made of the time in seconds
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(base, { recursive: true, force: true })
    },
  }
}

/** A Maildir has its folders beside the inbox, in names with a dot. */
function folderPath(home: string, folder: string): string {
  return folder === 'INBOX' ? home : join(home, `.${folder.replaceAll('/', '.')}`)
}

function config(base: string, port: number, me: string, root: boolean): string {
  return `base_dir = ${base}/run
state_dir = ${base}/run
log_path = ${base}/log
protocols = imap
listen = 127.0.0.1
disable_plaintext_auth = no
default_internal_user = ${me}
default_login_user = ${me}
default_internal_group = ${root ? 'nogroup' : userInfo().username}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${base}/mail/%n
mail_home = ${base}
mail_max_userip_connections = 50
mail_uid = ${me}
mail_gid = ${root ? 'nogroup' : userInfo().username}
maildir_very_dirty_syncs = no
passdb {
  driver = passwd-file
  args = ${base}/users
}
userdb {
  driver = static
  args = uid=${me} gid=${root ? 'nogroup' : userInfo().username} home=${base}/mail/%n
}
service imap-login {
  service_count = 0
  client_limit = 2000
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service imap {
  process_limit = 1000
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`
}

function tlsConfig(base: string, port: number, tls: DovecotOptions['tls']): string {
  if (!tls) return 'ssl = no\n'
  writeFileSync(join(base, 'cert.pem'), tls.cert)
  writeFileSync(join(base, 'key.pem'), tls.key, { mode: 0o600 })
  return `ssl = yes
ssl_cert = <${base}/cert.pem
ssl_key = <${base}/key.pem
service imap-login {
  inet_listener imaps {
    address = 127.0.0.1
    port = ${port}
    ssl = yes
  }
}
`
}

/** Dovecot asks the authorization server about each token; whoever it names is the one user here. */
function tokenConfig(base: string, introspection: string | undefined): string {
  if (!introspection) return ''
  writeFileSync(join(base, 'tokens'), `introspection_mode = post\nintrospection_url = ${introspection}\nusername_attribute = email\nactive_attribute = active\nactive_value = true\n`)
  return `auth_mechanisms = plain login xoauth2 oauthbearer
# tokens that are taken back are part of the tests: two seconds for each, and more for every further one, would be what they wait for
auth_failure_delay = 0
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${base}/tokens
}
`
}

async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`Dovecot ended with ${child.exitCode}; see its messages above.`)
    const open = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true) })
      socket.once('error', () => resolve(false))
    })
    if (open) return
    await wait(50)
  }
  throw new Error('Dovecot did not open its port within five seconds.')
}
