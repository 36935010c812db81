import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import * as format from './format.ts'
import { useLanguage } from './use-language.ts'

/** Where this browser is. */
export const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zone of the person who reads; their browser's unless they chose one. */
export const ZoneContext = createContext<string>(browserZone)

/** Formatters for the reader: language of the interface, zone of the profile. */
export function useFormat() {
  const language = useLanguage()
  const zone = useContext(ZoneContext)
  return useMemo(() => {
    const reader = { language, zone }
    return {
      reader,
      age: (at: string, now: Date) => format.age(reader, new Date(at), now),
      moment: (at: string, now: Date) => format.moment(reader, new Date(at), now),
      wholeMoment: (at: string) => format.wholeMoment(reader, new Date(at)),
      day: (at: string, now: Date) => format.day(reader, new Date(at), now),
      span: (from: string, to: string, wholeDays: boolean) => format.span(reader, new Date(from), new Date(to), wholeDays),
      clock: (at: Date) => format.clockTime(reader, at),
      spent: (seconds: number) => format.spent(reader, seconds),
      narrow: (seconds: number) => format.narrow(reader, seconds),
      left: (seconds: number) => format.left(reader, seconds),
      count: (value: number) => format.compactCount(reader, value),
      part: (value: number) => format.part(reader, value),
      whole: (value: number) => format.whole(reader, value),
      number: (value: number) => format.plainNumber(reader, value),
      money: (value: number, currency: string) => format.money(reader, value, currency),
      date: (day: string) => format.wholeDay(reader, day),
      size: (bytes: number) => format.fileSize(reader, bytes),
      list: (names: string[]) => format.joined(reader, names),
      country: (code: string) => format.countryName(reader, code),
      language: (tag: string) => format.languageName(reader, tag),
    }
  }, [language, zone])
}

export type Format = ReturnType<typeof useFormat>

let minute = new Date()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    minute = new Date()
    for (const tell of listeners) tell()
  }, 30_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present for ages on the screen; one timer for all of them. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => minute)
}
