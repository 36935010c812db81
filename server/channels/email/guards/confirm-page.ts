import { escapeHtml } from '../../../platform/html.ts'
import { spoken, type Language } from '../../../settings/locale.ts'

export type PageState = 'ask' | 'done' | 'gone'

interface Words { title: string; text: string; button: string }

const words: Record<PageState, Record<Language, (desk: string) => Words>> = {
  ask: {
    en: desk => ({ title: 'Is this message yours?', text: `A message to ${desk} came from your address. Confirm that you wrote it, and we will read it.`, button: 'Yes, I wrote it' }),
    bg: desk => ({ title: 'Ваше ли е това съобщение?', text: `От вашия адрес пристигна съобщение до ${desk}. Потвърдете, че е от вас, и ще го прочетем.`, button: 'Да, от мен е' }),
    pl: desk => ({ title: 'Czy to Twoja wiadomość?', text: `Z Twojego adresu przyszła wiadomość do ${desk}. Po potwierdzeniu zajmiemy się nią.`, button: 'Tak, to moja wiadomość' }),
  },
  done: {
    en: desk => ({ title: 'Thank you', text: `Your message is on its way to ${desk}. You can close this page.`, button: '' }),
    bg: desk => ({ title: 'Благодарим ви', text: `Съобщението ви вече е предадено на ${desk}. Можете да затворите страницата.`, button: '' }),
    pl: desk => ({ title: 'Dziękujemy', text: `Wiadomość trafiła do ${desk}. Można zamknąć tę stronę.`, button: '' }),
  },
  gone: {
    en: () => ({ title: 'This link no longer works', text: 'It has expired, or a newer one was sent. Write to us again, and you will get a new link.', button: '' }),
    bg: () => ({ title: 'Връзката вече не е валидна', text: 'Изтекла е или е изпратена по-нова. Пишете ни отново и ще получите нова връзка.', button: '' }),
    pl: () => ({ title: 'Ten link już nie działa', text: 'Wygasł albo wysłano nowszy. Prosimy napisać do nas ponownie, a wyślemy nowy link.', button: '' }),
  },
}

/** What the page may do: show itself and send its form back. Nobody may frame it, so nobody can be made to press its button. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:15vh auto 0;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.25}
button{font:inherit;padding:.6rem 1.1rem;border:0;border-radius:6px;background:#4263eb;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid #91a7ff;outline-offset:2px}`

/** A small page of its own: it works without script, and in whatever opens links of mails. */
export function confirmPage(state: PageState, language: Language, desk: string): string {
  const { title, text, button } = words[state][language](desk)
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>
${button ? `<form method="post"><button type="submit">${escapeHtml(button)}</button></form>` : ''}</main></body></html>`
}

/** The language that a browser asks for (RFC 9110 §12.5.4), for a link that tells none. */
export function wishedLanguage(accept: string | undefined, standard: Language): Language {
  return spoken(...(accept ?? '').split(',').slice(0, 10).map(each => each.split(';')[0]!.trim().toLowerCase()), standard)
}
