import type { ParsedMail } from '../mail.ts'
import { automatic } from './automatic.ts'
import { blocked } from './blocked.ts'
import { bounce } from './bounce.ts'
import { challenge } from './challenge.ts'
import type { Decision, Filter, FilterContext, Verdict } from './filter.ts'
import { hops } from './hops.ts'
import { list } from './list.ts'
import { noSender } from './no-sender.ts'
import { ownLoop } from './own-loop.ts'

/** In this order; the first that decides ends the way of the mail, except that automatic mail goes on. */
const FILTERS: readonly Filter[] = [ownLoop, hops, bounce, challenge, noSender, blocked, automatic, list]

export interface Filtered {
  /** Null: an ordinary mail by a person. */
  verdict: Verdict | null
  decisions: Decision[]
}

export function runFilters(mail: ParsedMail, context: FilterContext): Filtered {
  for (const filter of FILTERS) {
    const verdict = filter.judge(mail, context)
    if (verdict) return { verdict, decisions: [{ step: filter.step, decision: verdict.ruling, why: verdict.why }] }
  }
  return { verdict: null, decisions: [{ step: 'filters', decision: 'ordinary', why: 'No filter has anything to say about it.' }] }
}
