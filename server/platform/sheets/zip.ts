import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

export interface ZipEntry { name: string; data: AsyncIterable<Buffer> }

/** So that the same content makes the same bytes. */
const DATE = new Date(1980, 0, 1)

/** A ZIP archive as it is written, entry by entry, each asked for when the one before is written. Whoever stops reading ends the sources too. */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const archive = new ZipFile()
  const written = archive.outputStream as Readable
  let current: Readable | undefined
  const fill = async () => {
    for await (const { name, data } of entries) {
      current = Readable.from(data, { objectMode: false })
      archive.addReadStream(current, name, { mtime: DATE, forceDosTimestamp: true })
      await finished(current)
    }
    archive.end()
  }
  archive.on('error', (error: Error) => written.destroy(error))
  const filled = fill().catch((error: Error) => { written.destroy(error) })
  try {
    yield* written as AsyncIterable<Buffer>
  } finally {
    current?.destroy()
    await filled
  }
}
