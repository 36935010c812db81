import { existsSync, readdirSync, readFileSync } from 'node:fs'

const DATA = '../shared/data'

export interface CorpusMail { name: string; raw: Buffer }

/** All public mails, of all folders; none, loudly, where they are absent. */
export function corpusMails(): CorpusMail[] {
  const folders = existsSync(DATA) ? readdirSync(DATA).filter(folder => folder.startsWith('mail-')) : []
  if (folders.length === 0) console.warn(`THE PUBLIC MAILS ARE ABSENT (${DATA}/mail-*): they were not read.`)
  return folders.flatMap(folder => readdirSync(`${DATA}/${folder}`, { recursive: true, encoding: 'utf8' }).sort()
    .filter(name => /\.(?:eml|txt|raw|msg)$/.test(name) && !/^(?:attachments\/|LICENSE|README|SOURCE)/.test(name))
    .map(name => ({ name: `${folder}/${name}`, raw: readFileSync(`${DATA}/${folder}/${name}`) })))
}
