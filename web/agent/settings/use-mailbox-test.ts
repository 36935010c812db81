import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sendTestMail, testMailArrived, testMailbox } from '../api/mail.ts'
import type { Check, DomainFinding } from '../api/mail.ts'
import type { Id } from '../api/types.ts'

/** What a test has found so far; a step that is missing has not been reached. */
export interface TestRun {
  intake?: Check
  relay?: Check
  domain?: DomainFinding[]
  sent?: Check
  /** Seconds that are left to wait, or how it ended. */
  back?: number | 'arrived' | 'lost'
}

const STEP = 2

/** Tries a mailbox step by step: its connections and domain, then a real mail from itself to itself. */
export function useMailboxTest(id: Id) {
  const [run, setRun] = useState<TestRun>({})
  const test = useMutation({
    mutationFn: async () => {
      setRun({})
      const found = await testMailbox(id)
      setRun(found)
      if (!found.relay.ok) return
      const { token, sent, waitSeconds } = await sendTestMail(id)
      setRun({ ...found, sent })
      if (!sent.ok) return
      for (let left = waitSeconds; left > 0; left -= STEP) {
        setRun({ ...found, sent, back: left })
        if ((await testMailArrived(id, token)).arrived) return setRun({ ...found, sent, back: 'arrived' })
        await new Promise((resolve) => setTimeout(resolve, STEP * 1000))
      }
      setRun({ ...found, sent, back: 'lost' })
    },
  })
  return { run, test }
}
