import type { Language } from '../settings/locale.ts'
import { bulgarian } from './built-in-bg.ts'
import { english } from './built-in-en.ts'
import { polish } from './built-in-pl.ts'
import type { TemplateText } from './fill.ts'
import type { TemplateKind } from './kinds.ts'

export type BuiltIn = Record<TemplateKind, TemplateText>

/** The texts that hold until somebody writes others. */
export const BUILT_IN: Record<Language, BuiltIn> = { en: english, bg: bulgarian, pl: polish }
