import { Gauge, type Registry } from 'prom-client'
import type { App } from '../app.ts'

/** A figure of a slice's own for /metrics: read when it is asked for, with values of one label at most. Names and labels tell nothing of anybody. */
export interface Figure { name: string; help: string; label?: string; read(app: App): Promise<{ label?: string; value: number }[]> }

export function registerFigures(app: App, registry: Registry, figures: readonly Figure[]): void {
  for (const { name, help, label, read } of figures) {
    new Gauge({
      name, help, labelNames: label ? [label] : [], registers: [registry],
      async collect() {
        this.reset()
        for (const row of await read(app)) this.set(label && row.label !== undefined ? { [label]: row.label } : {}, row.value)
      },
    })
  }
}
