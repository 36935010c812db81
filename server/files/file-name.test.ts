import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName, contentDisposition } from './file-name.ts'

describe('names of files', () => {
  it.each([
    ['../../etc/passwd', '__.._etc_passwd'], ['C:\\Users\\x\\a.txt', 'C__Users_x_a.txt'], ['фактура №5.pdf', 'фактура №5.pdf'], ['a\u202egpj.exe', 'agpj.exe'],
    ['line\r\nbreak.txt', 'linebreak.txt'], ['.htaccess', '_htaccess'], ['\u0000', 'file'], ['', 'file'],
  ])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toBe(kept))

  it('cuts a long name before its ending', () => {
    const cut = cleanFileName(`${'я'.repeat(500)}.docx`)
    expect(Array.from(cut)).toHaveLength(180)
    expect(cut).toMatch(/я\.docx$/)
  })

  it('makes a header of any name that cannot be broken out of (RFC 6266)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), name => {
      const clean = cleanFileName(name)
      const header = contentDisposition('attachment', clean)
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%!#$&+.^`|~-]*$/)
      expect(header.split('"')).toHaveLength(3)
      expect(decodeURIComponent(header.split("''")[1]!)).toBe(clean)
      expect(clean).not.toMatch(/[/\\\p{Cc}]/u)
    }))
  })
})
