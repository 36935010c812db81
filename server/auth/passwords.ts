import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { problem } from '../platform/problem.ts'

/** NIST SP 800-63B §3.1.1: length counts, mixtures of characters do not. */
export const passwordIn = z.string().min(10, 'at least 10 characters').max(200)

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane; about 25 ms of one core, in the thread pool. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

const nobodys = hashPassword('nobody has this password')

/** Whether it is the password of the hash. Takes as long when there is none, so that the time tells nothing. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const matches = await verify(stored ?? await nobodys, password.normalize('NFKC'))
  return matches && Boolean(stored)
}

/** Refuses what anyone would try first. */
export function checkPassword(password: string, about: readonly string[]): void {
  const plain = password.toLowerCase()
  const known = about.flatMap(text => [text.toLowerCase(), text.toLowerCase().split('@')[0] ?? '']).filter(text => text.length >= 3)
  const weak = new Set(plain).size < 5 || known.some(text => plain === text || plain.replace(/[\d\W_]+$/, '') === text) || /^(password|qwerty|1234567|letmein|парола|haslo)/.test(plain)
  if (weak) throw problem.badRequest('weak-password', 'This password would be guessed soon. Take a longer one, such as four words.')
}
