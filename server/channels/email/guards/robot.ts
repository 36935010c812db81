const ROBOT = /^(?:no-?reply|do-?not-?reply|nie-?odpowiadaj|mailer-?daemon|mail-?daemon|post-?master|bounces?|daemon|notifications?|alerts?|newsletter|news|root|cron|nagios|listserv|majordomo|.*-(?:request|owner|bounces?))(?:[+=].*)?$/i

/** Whether an address is one that nobody reads: of a machine or a list, by its name. */
export function isRobot(address: string): boolean {
  return ROBOT.test(address.slice(0, address.lastIndexOf('@')))
}
