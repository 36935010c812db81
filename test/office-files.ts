import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP archive of these parts, as office programs write one. */
export function zip(parts: Record<string, string | Buffer>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const [bytes, named] = [Buffer.from(content), Buffer.from(name)]
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(named.length, 22)
    const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, Buffer.alloc(14), named])
    entry.writeUInt32LE(at, 42)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, named, packed])
    bodies.push(body)
    directory.push(entry)
    at += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

export function docx(paragraphs: readonly string[], more: Record<string, string | Buffer> = {}): Buffer {
  const body = paragraphs.map(text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return zip({ '[Content_Types].xml': types, 'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`, ...more })
}

export function xlsx(rows: readonly (readonly (string | number)[])[]): Buffer {
  const strings = [...new Set(rows.flat().filter(cell => typeof cell === 'string'))]
  const cells = rows.map(row => `<row>${row.map(cell => typeof cell === 'string' ? `<c t="s"><v>${strings.indexOf(cell)}</v></c>` : `<c><v>${cell}</v></c>`).join('')}</row>`).join('')
  return zip({
    '[Content_Types].xml': types.replace('/word/document.xml', '/xl/workbook.xml').replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
    'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map(text => `<si><t>${text}</t></si>`).join('')}</sst>`,
  })
}

/** A PDF of one page; `stream` is what is drawn on it, `filter` how that is packed. */
export function pdf(stream: string | Buffer, filter = '', pages = 1): Buffer {
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    null, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const bytes = Buffer.from(stream)
  let all = Buffer.from('%PDF-1.4\n')
  const places: number[] = []
  objects.forEach((object, i) => {
    places.push(all.length)
    const content = object === null ? Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${filter} >>\nstream\n`), bytes, Buffer.from('\nendstream')]) : Buffer.from(object)
    all = Buffer.concat([all, Buffer.from(`${i + 1} 0 obj\n`), content, Buffer.from('\nendobj\n')])
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.concat([all, Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${all.length}\n%%EOF`)])
}

/** The content of a page that says these words. */
export function said(words: string): string {
  return `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`
}
