import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUOTE_WORDS } from './quote-words.ts'
import { foldText } from './quote.ts'

const own = (text: string, forwarded = false) => {
  const { text: at } = foldText(text, forwarded)
  return at === null ? text : text.slice(0, at)
}

describe('foldText folds what', () => {
  it.each([
    ['Gmail', 'en', 'On Mon, 2 Nov 2026 at 10:15, Ana Petrova <ana@example.org> wrote:'],
    ['Gmail', 'bg', 'На пн, 2.11.2026 г. в 10:15 ч. Ана Петрова <ana@example.org> написа:'],
    ['Gmail', 'pl', 'pon., 2 lis 2026 o 10:15 Ana Petrova <ana@example.org> napisał(a):'],
    ['Gmail', 'de', 'Am Mo., 2. Nov. 2026 um 10:15 Uhr schrieb Ana Petrova <ana@example.org>:'],
    ['Gmail', 'fr', 'Le lun. 2 nov. 2026 à 10:15, Ana Petrova <ana@example.org> a écrit :'],
    ['Gmail', 'es', 'El lun, 2 nov 2026 a las 10:15, Ana Petrova (<ana@example.org>) escribió:'],
    ['Gmail', 'it', 'Il giorno lun 2 nov 2026 alle ore 10:15 Ana Petrova <ana@example.org> ha scritto:'],
    ['Gmail', 'pt', 'Em seg., 2 de nov. de 2026 às 10:15, Ana Petrova <ana@example.org> escreveu:'],
    ['Gmail', 'nl', 'Op ma 2 nov 2026 om 10:15 schreef Ana Petrova <ana@example.org>:'],
    ['Gmail', 'ru', 'пн, 2 нояб. 2026 г. в 10:15, Ana Petrova <ana@example.org>:\nAna Petrova пишет:'],
    ['Gmail', 'uk', 'пн, 2 лист. 2026 р. о 10:15 Ana Petrova <ana@example.org> пише:'],
    ['Gmail', 'cs', 'po 2. 11. 2026 v 10:15 odesílatel Ana Petrova <ana@example.org> napsal:'],
    ['Thunderbird', 'pl', 'W dniu 2.11.2026 o 10:15, Ana Petrova pisze:'],
    ['Thunderbird', 'bg', 'На 2.11.26 г. в 10:15, Ана Петрова написа:'],
    ['Apple Mail', 'sv', '2 nov. 2026 kl. 10:15 skrev Ana Petrova <ana@example.org>:'],
    ['Outlook', 'ja', '2026年11月2日(月) 10:15 Ana <ana@example.org>のメール:'],
    ['QQ', 'zh', '2026年11月2日 10:15，Ana <ana@example.org> 写道：'],
    ['a line broken after 70 characters', 'en', 'On Mon, 2 Nov 2026 at 10:15, Ana Petrova of the accounting department\n<ana.petrova@example.org> wrote:'],
  ])('%s (%s) quotes', (_program, _language, line) => {
    const answer = 'It works now, thank you.\n\n'
    // a second line that is no attribution of its own may stay with the answer: nothing of the answer is lost
    expect(own(`${answer}${line}\n> Did you restart it?\n> Ana\n`).trimEnd().startsWith(answer.trimEnd())).toBe(true)
    expect(own(`${answer}${line}\n> Did you restart it?\n`)).not.toContain('> Did')
  })

  it.each([
    ['en', 'From: Ana <ana@example.org>\nSent: Monday, 2 November 2026 10:15\nTo: Help\nSubject: RE: Printer'],
    ['bg', 'От: Ана <ana@example.org>\nИзпратено: понеделник, 2 ноември 2026 г. 10:15\nДо: Помощ\nОтносно: Принтер'],
    ['pl', 'Od: Ana <ana@example.org>\nWysłano: poniedziałek, 2 listopada 2026 10:15\nDo: Pomoc\nTemat: Drukarka'],
    ['de', '*Von:* Ana <ana@example.org>\n*Gesendet:* Montag, 2. November 2026 10:15\n*An:* Hilfe\n*Betreff:* Drucker'],
    ['fr', 'De : Ana <ana@example.org>\nEnvoyé : lundi 2 novembre 2026 10:15\nÀ : Aide\nObjet : Imprimante'],
  ])("Outlook's header block (%s) opens", (_language, block) => {
    expect(own(`Still broken.\n\n${block}\n\nDid you restart it?`)).toBe('Still broken.\n\n')
    expect(own(`Still broken.\n\n________________________________\n${block}\n\nDid you restart it?`)).toBe('Still broken.\n\n')
  })

  it.each(['-----Original Message-----', '-----Оригинално съобщение-----', '----- Wiadomość oryginalna -----', '----- Ursprüngliche Nachricht -----'])('%s opens', line => {
    expect(own(`Yes.\n\n${line}\nDid you?`)).toBe('Yes.\n\n')
  })

  it('stands quoted without any introduction', () => expect(own('Yes.\n\n> Did you?\n> Ana')).toBe('Yes.\n\n'))
})

it('folds a history that is quoted line by line below a header block, and one that the words above only mention', () => {
  const block = 'From: Ana <ana@example.org>\nSent: Monday, 2 November 2026 10:15\nTo: Help\nSubject: RE: Printer\n\n'
  expect(own(`Yes.\n\n${block}> Did you restart it?\n> Ana`)).toBe('Yes.\n\n')
  expect(own(`See the message below, please reply.\n\n${block}Did you restart it?`)).toBe('See the message below, please reply.\n\n')
})

describe('every word of the table is recognised, in', () => {
  it.each(Object.entries(QUOTE_WORDS))('%s', (_language, words) => {
    const answer = 'Works.\n\n'
    for (const wrote of words.wrote) expect(own(`${answer}2.11.2026 10:15 Ana <ana@example.org> ${wrote}:\n> Did you?`), wrote).toBe(answer)
    for (const from of words.from) expect(own(`${answer}${from}: Ana\n${words.sent[0]}: 2.11.2026\n${words.to[0]}: Help\n${words.subject[0]}: Printer\n\nDid you?`), from).toBe(answer)
    for (const line of [...words.original, ...words.forwarded]) expect(own(`${answer}-------- ${line} --------\nDid you?`), line).toBe(answer)
    for (const line of words.device) expect(foldText(`${answer}${line} Telefon`).signature, line).toBe(answer.length)
  })
})

it('never takes the line above an introduction along', () => {
  const text = 'Hello,\nmy order is 12345 of 3.10.2026\nOn 2 Nov 2026 at 10:15, Ana <ana@example.org> wrote:\n> Did you?'
  expect(own(text)).toBe('Hello,\nmy order is 12345 of 3.10.2026\n')
  expect(own('Hello\n02.11.2026 10:15 "Ana" <\nana@example.org> написал:\n\n> Did you?')).toBe('Hello\n')
  expect(own('Thanks\nOn Nov 2, 2026,\nat 10:15,\nAna <ana@example.org> wrote:\n\n> Did you?')).toBe('Thanks\n')
})

it('keeps a postscript and a question below the closing formula in sight', () => {
  expect(foldText('It is broken.\n\nRegards,\nIvo\nDirector').signature).toBe(15)
  expect(foldText('It is broken.\n\nRegards,\nIvo\nPS: call me').signature).toBeNull()
  expect(foldText('It is broken.\n\nRegards,\nIvo\nWhen do you come?').signature).toBeNull()
  expect(foldText('It is broken.\n\nIvo Petrov\nivo@example.org\n+359 2 123 45 67').signature).toBe(15)
  expect(foldText('My details are:\n\nIvo Petrov\nivo@example.org\n+359 2 123 45 67').signature).toBeNull()
})

describe('foldText leaves whole', () => {
  it.each([
    ['answers between quoted lines', 'Hello,\n\nOn 2 Nov 2026, Ana wrote:\n> Did you restart it?\n\nYes, twice.\n\n> Which model?\n\nX200'],
    ['answers between quoted lines below a header block of Outlook', 'Hello,\n\n-----Original Message-----\nFrom: Ana <ana@example.org>\nSent: Monday, 2 November 2026 10:15\nTo: Help\nSubject: RE: Printer\n\n> Did you restart it?\nYes, twice.\n> Which model?\nX200'],
    ['the history into which somebody wrote, and says so', 'Hi, my answers are below in red.\n\nFrom: Ana <ana@example.org>\nSent: Monday, 2 November 2026 10:15\nTo: Help\nSubject: RE: Printer\n\nDid you restart it? Yes.'],
    ['the history into which somebody wrote, and says so in Bulgarian', 'Здравейте, отговорите ми са в текста.\n\nОт: Ана\nИзпратено: 2 ноември 2026 г. 10:15\nДо: Помощ\nОтносно: Принтер\n\nРестартирахте ли го? Да.'],
    ['the history into which somebody wrote, and says so in Polish', 'Dzień dobry, odpowiedzi poniżej na czerwono.\n\nOd: Ana\nWysłano: 2 listopada 2026 10:15\nDo: Pomoc\nTemat: Drukarka\n\nCzy uruchomiono ponownie? Tak.'],
    ['an answer below the quotation', 'On 2 Nov 2026, Ana wrote:\n> Did you restart it?\n\nYes, twice.'],
    ['a sentence that only looks like an introduction', 'The manual says what your colleague wrote: press F8.\nI pressed it.'],
    ['a table in the text', 'My readings:\n\n| day | value |\n| 1 | 20 |\n| 2 | 21 |'],
    ['an address block that is content', 'From: Sofia\nI need two tickets.'],
    ['"IT:" and other words before a colon', 'To: be\nor not: to be'],
  ])('%s', (_, text) => expect(foldText(text).text).toBeNull())

  it('a forwarded mail: what is quoted is the content', () => {
    expect(foldText('Please help him.\n\nOn 2 Nov 2026, Ana <a@example.org> wrote:\n> My printer is on fire', true).text).toBeNull()
  })
})

it('folds the signature, and the quotation below it', () => {
  const text = 'Yes.\n\n-- \nAna\n+359 2 123\n\nOn 2 Nov 2026, Help <h@example.org> wrote:\n> Did you?'
  expect(foldText(text)).toEqual({ signature: 6, text: text.indexOf('On 2') })
  expect(foldText('Yes.\n\nSent from my iPhone').signature).toBe(6)
  expect(foldText('Да.\n\nИзпратено от моя iPhone').signature).toBe(4 + 1)
  expect(foldText('-- \nonly a signature').signature).toBeNull()
})

it('never finds an offset outside the text, and takes its time in proportion', () => {
  const line = fc.constantFrom('> a', '', 'On 1 Jan, A <a@b.c> wrote:', 'From: a', 'To: b', 'Subject: c', 'words', '-- ', '---Original Message---', 'x'.repeat(500))
  fc.assert(fc.property(fc.array(line, { maxLength: 60 }), lines => {
    const text = lines.join('\n')
    const fold = foldText(text)
    for (const at of [fold.text, fold.signature]) if (at !== null) expect(at).toBeGreaterThan(0)
    for (const at of [fold.text, fold.signature]) if (at !== null) expect(text[at - 1]).toBe('\n')
  }))
  expect(foldText('wrote: a\n'.repeat(50_000)).text).toBeNull()
})
