import { X509Certificate } from 'node:crypto'
import { problem } from '../../../platform/problem.ts'

const MOST = 20
const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

/** What people need to know of a certificate to trust it knowingly. */
export interface Certificate { subject: string; issuer: string; expiresAt: Temporal.Instant; fingerprint: string }

/** Reads certificates as an admin pastes them. Throws 422 for what is none, and for a private key, which has no business here. */
export function readCertificates(text: string): { pem: string; certificates: Certificate[] } {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw problem.unprocessable('certificate', 'This contains a private key. Paste the certificate only, and keep the key to the server.')
  const blocks = text.match(BLOCK) ?? []
  if (blocks.length === 0 || blocks.length > MOST) throw problem.unprocessable('certificate', `Paste one certificate or up to ${MOST}, each from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.`)
  return { pem: `${blocks.join('\n')}\n`, certificates: blocks.map(read) }
}

/** "AB:CD:…", "abcd…", with "SHA256 Fingerprint=" before it or not → pairs of capitals with colons. Throws 422. */
export function readFingerprint(text: string): string {
  const hex = text.replace(/^.*=/, '').replace(/[\s:]/g, '').toUpperCase()
  if (!/^[0-9A-F]{64}$/.test(hex)) throw problem.unprocessable('fingerprint', 'A SHA-256 fingerprint has 64 letters and digits (0-9, A-F). Ask whoever runs the server for it, or run the test of the mailbox.')
  return hex.match(/../g)!.join(':')
}

export function describeCertificate({ subject, issuer, validTo, fingerprint256 }: X509Certificate): Certificate {
  return { subject: oneLine(subject), issuer: oneLine(issuer), expiresAt: Temporal.Instant.fromEpochMilliseconds(new Date(validTo).getTime()), fingerprint: fingerprint256 }
}

function read(pem: string): Certificate {
  try {
    return describeCertificate(new X509Certificate(pem))
  } catch {
    throw problem.unprocessable('certificate', 'One of the certificates cannot be read. Copy it again, whole.')
  }
}

function oneLine(name: string | undefined): string {
  return (name ?? '').replace(/\s*\n\s*/g, ', ').replace(/\p{Cc}/gu, ' ').trim().slice(0, 300)
}
