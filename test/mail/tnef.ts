/** A property of MAPI: Unicode text, bytes, or a message within. */
export interface MapiProperty { id: number; value: string | Buffer; object?: boolean }

/** A winmail.dat as Outlook writes it (MS-OXTNEF), with the properties of the mail and its files. */
export function winmail(mail: MapiProperty[], files: { title: string; data?: Buffer; properties?: MapiProperty[] }[] = [], codepage = 1251): Buffer {
  return Buffer.concat([
    u32(0x223e9f78), u16(1),
    attribute(1, 0x00069007, Buffer.concat([u32(codepage), u32(0)])),
    attribute(1, 0x00069003, properties(mail)),
    ...files.flatMap(({ title, data, properties: more }) => [
      attribute(2, 0x00069002, Buffer.alloc(14)), attribute(2, 0x00018010, Buffer.from(`${title}\0`, 'latin1')),
      ...data ? [attribute(2, 0x0006800f, data)] : [], ...more ? [attribute(2, 0x00069005, properties(more))] : [],
    ]),
  ])
}

/** RTF in Outlook's wrapping (MS-OXRTFCP), as literals only: every packer may do so. */
export function packRtf(rtf: string): Buffer {
  const text = Buffer.from(rtf, 'latin1')
  const runs: Buffer[] = []
  for (let at = 0; at < text.length; at += 8) runs.push(Buffer.from([0]), text.subarray(at, at + 8))
  const packed = Buffer.concat(runs)
  return Buffer.concat([u32(packed.length + 12), u32(text.length), u32(0x75465a4c), u32(0), packed])
}

function attribute(level: number, id: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([level]), u32(id), u32(data.length), data, u16(data.reduce((sum, byte) => sum + byte & 0xffff, 0))])
}

function properties(list: MapiProperty[]): Buffer {
  return Buffer.concat([u32(list.length), ...list.flatMap(({ id, value, object }) => {
    const data = typeof value === 'string' ? Buffer.from(`${value}\0`, 'utf16le') : value
    const kind = typeof value === 'string' ? 0x1f : object ? 0x0d : 0x102
    return [u16(kind), u16(id), u32(1), u32(data.length), data, Buffer.alloc((4 - data.length % 4) % 4)]
  })])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
