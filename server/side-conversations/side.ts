/** A thread with third parties about a ticket, of which its customer learns nothing. */
export interface Side { id: string; ticketId: string; subject: string; state: 'open' | 'closed'; unread: boolean }
export interface SidePerson { address: string; name: string; role: 'to' | 'cc' }

export const MOST_SIDES = 50
export const MOST_SIDE_PEOPLE = 50
