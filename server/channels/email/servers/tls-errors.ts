/** What OpenSSL and Node say of a certificate that they do not trust. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID',
  'CERT_SIGNATURE_FAILURE', 'CERT_UNTRUSTED', 'CERT_REJECTED', 'INVALID_CA', 'INVALID_PURPOSE', 'HOSTNAME_MISMATCH', 'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Whether a certificate was not trusted. The libraries wrap the cause, or keep no more than its words. */
export function isUntrusted(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, cause } = error as { code?: string; message?: string; cause?: unknown }
  return (code !== undefined && UNTRUSTED.has(code)) || code === 'certificate-changed' || /self.signed certificate|certificate has expired|unable to (verify|get).*certificate|altnames|not the pinned one/i.test(message ?? '')
    || (cause !== undefined && cause !== error && isUntrusted(cause))
}

/** Whether there was no safe connection at all. */
export function isTlsError(error: unknown): boolean {
  const { code } = error as { code?: string }
  return isUntrusted(error) || code?.startsWith('ERR_SSL') === true || code?.startsWith('ERR_TLS') === true
}
