import { useSyncExternalStore } from 'react'
import { i18n, t } from './i18n.ts'
import type { Language } from './i18n.ts'

const subscribe = (listener: () => void) => i18n.on('change', listener)

/** The interface's language; the component renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => i18n.locale as Language)
}

/** `t` for components: the same function, and a new rendering when the language changes. */
export function useT(): typeof t {
  useLanguage()
  return t
}
