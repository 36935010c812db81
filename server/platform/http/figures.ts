import type { App } from '../app.ts'

/** A figure of a slice's own for /metrics: read when it is asked for, with values of one label at most. Names and labels tell nothing of anybody. */
export interface Figure { name: string; help: string; label?: string; read(app: App): Promise<{ label?: string; value: number }[]> }
