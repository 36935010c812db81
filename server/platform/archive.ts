import yauzl from 'yauzl'

/** Why a ZIP archive, or a file in it, cannot be read. */
export class ArchiveError extends Error {
  readonly why: 'damaged' | 'encrypted' | 'too-large'
  constructor(why: ArchiveError['why'], message: string) {
    super(message)
    this.why = why
  }
}

/** The files of a ZIP archive by their names; `open` gives one as a stream, and fails once more than `most` bytes come out. */
export interface Archive { names: readonly string[]; open(name: string, most: number): AsyncGenerator<Buffer> }

const MOST_ENTRIES = 10_000

/** Reads the directory of an archive in memory. Throws ArchiveError for what is none, here and when a file is read. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const entries = new Map<string, yauzl.Entry>()
  const archive = await saying(yauzl.fromBufferPromise(bytes))
  if (archive.entryCount > MOST_ENTRIES) throw new ArchiveError('too-large', `It has more than ${MOST_ENTRIES} parts.`)
  await saying((async () => { for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry) })())
  return {
    names: [...entries.keys()],
    async *open(name, most) {
      const entry = entries.get(name)
      if (!entry) throw new ArchiveError('damaged', `It has no part ${name}.`)
      if (entry.isEncrypted()) throw new ArchiveError('encrypted', 'It is encrypted.')
      const stream = await saying(archive.openReadStreamPromise(entry))
      let size = 0
      try {
        // what it unpacks to is counted, not believed: a small file can hold a very large one
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          size += chunk.length
          if (size > most) throw new ArchiveError('too-large', `It unpacks to more than ${Math.floor(most / 1_000_000)} MB.`)
          yield chunk
        }
      } catch (error) {
        throw named(error)
      }
    },
  }
}

async function saying<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw named(error)
  }
}

function named(error: unknown): ArchiveError {
  return error instanceof ArchiveError ? error : new ArchiveError('damaged', `It is damaged, or no ZIP archive: ${(error as Error).message}`)
}
