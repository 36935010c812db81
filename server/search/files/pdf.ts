import { getDocumentProxy } from 'unpdf'

const MOST_PAGES = 500

/** The words of a PDF, page by page, until `most` characters or 500 pages. Throws for one that needs a password. */
export async function pdfText(bytes: Buffer, most: number): Promise<string> {
  // a copy of its own: pdf.js takes the memory it is given
  const document = await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, disableFontFace: true, stopAtErrors: false, verbosity: 0 })
  let text = ''
  try {
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && text.length < most; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
      text += '\n'
      page.cleanup()
    }
  } finally {
    await document.loadingTask.destroy()
  }
  return text
}
