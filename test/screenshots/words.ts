import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type Language = 'en' | 'bg' | 'pl'

const root = join(import.meta.dirname, '../../web/locales')

/** What the interface calls things in a language: a key of its catalogues in, the words out. */
export function wordsOf(language: Language): (key: string) => string {
  const folder = join(root, language)
  const all = Object.assign({}, ...readdirSync(folder).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as object)) as Record<string, string>
  return key => {
    const words = all[key]
    if (words === undefined) throw new Error(`${language} has no words for ${key}`)
    return words
  }
}

/** What people write in the pictures, each in their language. */
export const written = {
  en: {
    policy: 'Usual service', rule: 'Close answered tickets after 14 silent days',
    ticket: 'Battery drops from 60% to zero on hills', agent: 'grace@demo-desk.example', customer: 'Emma Clarke', search: 'battery', supplier: 'parts@cellworks.example',
    view: 'Workshop, urgent first', folder: 'Morning', macro: 'Collect the battery', macroText: 'Hello {{requester.firstName|there}},<br><br>we collect the battery on {{? day}} and bring you another one for as long as the check takes.', otherMacro: 'Ask for the serial number',
    otherMacroText: 'Please send us the serial number; it stands below the saddle.', note: 'Please ask the supplier about this series.', side: 'Batteries of series B7', sideText: 'Have others reported batteries of series B7 that drop to zero under load? We have the second one this month.',
    tasks: ['Order a spare battery', 'Book the courier', 'Call the customer back'], field: 'Serial number', choice: 'Part', parts: ['Battery', 'Motor', 'Brakes'], form: 'Repair', reply: 'Thank you for the details. We collect the battery tomorrow.',
  },
  bg: {
    policy: 'Обичайно обслужване', rule: 'Затваряне на отговорени заявки след 14 тихи дни',
    ticket: 'Велосипедът не се включва след зареждане', agent: 'ana@demo-desk.example', customer: 'Мария Стоянова', search: 'батерия', supplier: 'chasti@kletki.example',
    view: 'Сервиз, спешните най-напред', folder: 'Сутрин', macro: 'Вземане на батерията', macroText: 'Здравейте, {{requester.firstName|}},<br><br>ще вземем батерията в {{? ден}} и ще Ви оставим друга, докато трае проверката.', otherMacro: 'Искане на сериен номер',
    otherMacroText: 'Моля, изпратете ни серийния номер; той е под седалката.', note: 'Моля, попитай доставчика за тази серия.', side: 'Батерии от серия B7', sideText: 'Имате ли и други оплаквания, че батерии от серия B7 не се включват след зареждане? За месеца това е втората.',
    tasks: ['Поръчка на резервна батерия', 'Заявка за куриер', 'Обаждане на клиента'], field: 'Сериен номер', choice: 'Част', parts: ['Батерия', 'Двигател', 'Спирачки'], form: 'Ремонт', reply: 'Благодаря за подробностите. Утре ще вземем батерията.',
  },
  pl: {
    policy: 'Zwykła obsługa', rule: 'Zamknij po 14 dniach ciszy',
    ticket: 'Silnik przestaje wspomagać po 10 km', agent: 'marek@demo-desk.example', customer: 'Agnieszka Wójcik', search: 'bateria', supplier: 'czesci@ogniwa.example',
    view: 'Serwis, najpierw pilne', folder: 'Rano', macro: 'Odbiór baterii', macroText: 'Dzień dobry, {{requester.firstName|}},<br><br>odbierzemy baterię w {{? dzień}} i na czas sprawdzenia zostawimy inną.', otherMacro: 'Prośba o numer seryjny',
    otherMacroText: 'Prosimy o numer seryjny; jest pod siodełkiem.', note: 'Zapytaj, proszę, dostawcę o tę serię.', side: 'Baterie serii B7', sideText: 'Czy były inne zgłoszenia, że przy bateriach serii B7 silnik przestaje wspomagać? W tym miesiącu to już drugie.',
    tasks: ['Zamówić zapasową baterię', 'Zamówić kuriera', 'Oddzwonić do klientki'], field: 'Numer seryjny', choice: 'Część', parts: ['Bateria', 'Silnik', 'Hamulce'], form: 'Naprawa', reply: 'Dziękujemy za szczegóły. Jutro odbierzemy baterię.',
  },
} as const
