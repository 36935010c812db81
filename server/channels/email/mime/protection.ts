import type { Part } from './tree.ts'

/** What a mail is sealed with. Nothing is verified or decrypted here: it says what the sender did, not that it is true. (H33) */
export interface Protection { kind: 'smime' | 'pgp'; state: 'signed' | 'encrypted' }

/** Whether a mail is signed or encrypted: by its structure (RFC 1847, 8551, 3156), or by the frame around its words (RFC 9580). */
export function protectionOf(root: Part, text: string): Protection | null {
  const protocol = root.parameters.protocol ?? ''
  if (root.type === 'multipart/encrypted') return { kind: 'pgp', state: 'encrypted' }
  if (root.type === 'multipart/signed') return { kind: /pgp/i.test(protocol) || root.parts.some(part => part.type === 'application/pgp-signature') ? 'pgp' : 'smime', state: 'signed' }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(root.type)) return { kind: 'smime', state: /signed/i.test(root.parameters['smime-type'] ?? '') ? 'signed' : 'encrypted' }
  if (/^-----BEGIN PGP MESSAGE-----$/m.test(text.slice(0, 5000))) return { kind: 'pgp', state: 'encrypted' }
  if (/^-----BEGIN PGP SIGNED MESSAGE-----$/m.test(text.slice(0, 5000))) return { kind: 'pgp', state: 'signed' }
  // a mailing list or a gateway may have put the sealed part into a frame of its own
  return root.type === 'multipart/mixed' && root.parts[0]?.type.startsWith('multipart/') ? protectionOf(root.parts[0], '') : null
}
