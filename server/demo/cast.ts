import type { Agent, Customer, TeamKey } from './story.ts'

/** The company of the demonstration sells and repairs electric bicycles. Addresses end in .example, which never receives mail (RFC 2606). */
export const organisations = {
  harbour: { name: 'Harbour & Sons Ltd', domains: ['harbour-sons.example'], language: 'en', timeZone: 'Europe/London', vip: false },
  rila: { name: 'Рила Хотелс ООД', domains: ['rila-hotels.example'], language: 'bg', timeZone: 'Europe/Sofia', vip: true },
  baltic: { name: 'Bałtyk Kurier sp. z o.o.', domains: ['baltyk-kurier.example'], language: 'pl', timeZone: 'Europe/Warsaw', vip: true },
  taras: { name: 'Zielony Taras', domains: ['zielony-taras.example'], language: 'pl', timeZone: 'Europe/Warsaw', vip: false },
} as const

interface Character { name: string; email: string; language: 'en' | 'bg' | 'pl'; timeZone: string; organisation?: keyof typeof organisations; vip?: boolean }

const english = { language: 'en', timeZone: 'Europe/London' } as const
const bulgarian = { language: 'bg', timeZone: 'Europe/Sofia' } as const
const polish = { language: 'pl', timeZone: 'Europe/Warsaw' } as const

export const customers: Record<Customer, Character> = {
  emma: { name: 'Emma Clarke', email: 'emma.clarke@mailbox.example', ...english },
  oliver: { name: 'Oliver Bennett', email: 'oliver@bennett.example', ...english },
  hannah: { name: 'Hannah Price', email: 'h.price@harbour-sons.example', ...english, organisation: 'harbour' },
  james: { name: 'James O’Connor', email: 'james.oconnor@mailbox.example', ...english, vip: true },
  maria: { name: 'Мария Стоянова', email: 'm.stoyanova@poshta.example', ...bulgarian },
  georgi: { name: 'Георги Илиев', email: 'georgi.iliev@poshta.example', ...bulgarian },
  desislava: { name: 'Десислава Николова', email: 'd.nikolova@rila-hotels.example', ...bulgarian, organisation: 'rila', vip: true },
  ivan: { name: 'Иван Колев', email: 'ivan.kolev@poshta.example', ...bulgarian },
  agnieszka: { name: 'Agnieszka Wójcik', email: 'agnieszka@zielony-taras.example', ...polish, organisation: 'taras' },
  piotr: { name: 'Piotr Łukasiewicz', email: 'piotr.lukasiewicz@poczta.example', ...polish },
  karolina: { name: 'Karolina Żak', email: 'karolina.zak@baltyk-kurier.example', ...polish, organisation: 'baltic' },
  tomasz: { name: 'Tomasz Dąbrowski', email: 'tomasz.d@poczta.example', ...polish },
}

/** Colleagues without a password: nobody can sign in as them. */
export const agents: Record<Agent, Character> = {
  grace: { name: 'Grace Miller', email: 'grace@demo-desk.example', ...english },
  ana: { name: 'Ана Петрова', email: 'ana@demo-desk.example', ...bulgarian },
  marek: { name: 'Marek Zieliński', email: 'marek@demo-desk.example', ...polish },
}

export const teams: Record<TeamKey, { name: string; members: Agent[] }> = {
  orders: { name: 'Orders & delivery (demo)', members: ['ana', 'marek', 'grace'] },
  workshop: { name: 'Workshop (demo)', members: ['grace', 'ana', 'marek'] },
  billing: { name: 'Billing (demo)', members: ['marek'] },
}
