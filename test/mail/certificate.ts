import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestCertificate { cert: string; key: string; fingerprint: string }

/** An authority of its own and a certificate of a server at 127.0.0.1 that it signed, by OpenSSL. */
export function makeCertificates(): { authority: TestCertificate; server: TestCertificate } {
  const folder = mkdtempSync(join(tmpdir(), 'pomost-tls-'))
  const at = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => {
    const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${stderr}`)
  }
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  try {
    openssl('req', '-x509', ...key, '-keyout', at('ca.key'), '-out', at('ca.pem'), '-days', '30', '-subj', '/CN=Desk test authority')
    openssl('req', ...key, '-keyout', at('server.key'), '-out', at('server.csr'), '-subj', '/CN=mail.test')
    writeFileSync(at('ext'), 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n')
    openssl('x509', '-req', '-in', at('server.csr'), '-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '30', '-extfile', at('ext'), '-out', at('server.pem'))
    const read = (name: string): TestCertificate => {
      const cert = readFileSync(at(`${name}.pem`), 'utf8')
      const digest = createHash('sha256').update(new X509Certificate(cert).raw).digest('hex').toUpperCase()
      return { cert, key: readFileSync(at(`${name}.key`), 'utf8'), fingerprint: digest.match(/../g)!.join(':') }
    }
    return { authority: read('ca'), server: read('server') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
