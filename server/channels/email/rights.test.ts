import { describe, expect, it } from 'vitest'
import { rightOf, type Part, type Proof, type Right } from './rights.ts'

/** The table of decision 0014, line by line. Columns: own token, shared token, others' token, own id, foreign id, number. */
const TABLE: [part: Part, verdict: 'pass' | 'none', ...rights: Right[]][] = [
  ['takes-part', 'pass', 'append', 'append', 'append', 'append', 'append', 'append'],
  ['takes-part', 'none', 'append', 'append', 'wait', 'append', 'wait', 'wait'],
  ['copied', 'pass', 'append', 'append', 'append', 'append', 'append', 'new'],
  ['copied', 'none', 'new', 'new', 'new', 'new', 'new', 'new'],
  ['member', 'pass', 'append', 'append', 'append', 'append', 'append', 'new'],
  ['member', 'none', 'new', 'new', 'new', 'new', 'new', 'new'],
  ['colleague', 'pass', 'append', 'append', 'append', 'append', 'append', 'append'],
  ['colleague', 'none', 'wait', 'wait', 'wait', 'wait', 'wait', 'wait'],
  ['stranger', 'pass', 'new', 'new', 'new', 'new', 'new', 'new'],
  ['stranger', 'none', 'new', 'new', 'new', 'new', 'new', 'new'],
]
const PROOFS: Proof[] = ['own-token', 'shared-token', 'others-token', 'own-id', 'foreign-id', 'number']

describe('what a mail may do with a ticket it names', () => {
  for (const [part, verdict, ...rights] of TABLE) {
    it(`${part}, ${verdict}: ${rights.join(', ')}`, () => {
      expect(PROOFS.map(proof => rightOf({ part, verdict, proof }, 'strict'))).toEqual(rights)
    })
  }

  it('customers: whoever takes part may answer by any sign, and nobody else wins anything', () => {
    for (const [part, verdict, ...rights] of TABLE) {
      const relaxed = PROOFS.map(proof => rightOf({ part, verdict, proof }, 'customers'))
      expect(relaxed).toEqual(part === 'takes-part' ? PROOFS.map(() => 'append') : rights)
    }
  })

  it('everyone: colleagues write notes, never as the desk', () => {
    expect(PROOFS.map(proof => rightOf({ part: 'colleague', verdict: 'none', proof }, 'everyone'))).toEqual(PROOFS.map(() => 'note'))
    for (const part of ['stranger', 'copied', 'member'] as const) expect(PROOFS.map(proof => rightOf({ part, verdict: 'none', proof }, 'everyone'))).toEqual(PROOFS.map(() => 'new'))
  })
})
