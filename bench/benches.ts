import { alarms } from './alarms.ts'
import { atWork } from './at-work.ts'
import { backTesting } from './back-test.ts'
import { bulk } from './bulk.ts'
import { createTicket } from './create-ticket.ts'
import { createUnder } from './create-under.ts'
import type { Bench } from './harness/bench.ts'
import { idle } from './idle.ts'
import { live } from './live.ts'
import { rawMail } from './raw-mail.ts'
import { reading } from './reading.ts'
import { routing } from './routing.ts'
import { rules } from './rules.ts'
import { screens } from './screens.ts'
import { workingTime } from './working-time.ts'
import { workspaces } from './workspaces.ts'

/** Every benchmark, in the order of the report. Reading comes before anything is written. */
export const benches: readonly Bench[] = [reading, atWork, createTicket, bulk, rawMail, live, screens, workspaces, workingTime, rules, backTesting, routing, createUnder, alarms, idle]
