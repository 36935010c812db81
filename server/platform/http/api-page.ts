interface Shape { type?: string | string[]; format?: string; enum?: unknown[]; properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[]; oneOf?: Shape[]; required?: string[]; description?: string; const?: unknown }
interface Operation {
  summary?: string; tags?: string[]; description?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Shape }[]
  requestBody?: { content?: Record<string, { schema?: Shape }> }
  responses?: Record<string, { content?: Record<string, { schema?: Shape }> }>
}
export interface ApiDescription { info: { title: string; description?: string }; paths: Record<string, Record<string, Operation>> }

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem;color:#1a1b1e;background:#fff}
nav a{margin-right:1rem}h2{border-bottom:1px solid #e6e8ec;margin-top:2.5rem}details{border:1px solid #e6e8ec;border-radius:6px;margin:.4rem 0;padding:.4rem .8rem}
summary{cursor:pointer}code,pre{font:13px/1.45 ui-monospace,monospace}pre{background:#f7f8fa;padding:.8rem;border-radius:6px;overflow:auto}b.m{display:inline-block;min-width:4.2rem}
td,th{text-align:start;padding:.15rem .8rem .15rem 0;vertical-align:top}@media(prefers-color-scheme:dark){body{background:#1a1b1e;color:#e6e8ec}pre{background:#141517}details,h2{border-color:#33363d}a{color:#748ffc}}`

/** The API's description as one page: works without scripts, prints, and can be searched by the browser. */
export function apiPage(api: ApiDescription): string {
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'Other'
      groups.set(tag, [...groups.get(tag) ?? [], operationBlock(method, path, operation)])
    }
  }
  const anchors = [...groups.keys()].map(tag => `<a href="#${esc(tag)}">${esc(tag)}</a>`).join(' ')
  const sections = [...groups].map(([tag, blocks]) => `<h2 id="${esc(tag)}">${esc(tag)}</h2>${blocks.join('')}`).join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${esc(api.info.title)} API</title><style>${STYLE}</style>
<h1>${esc(api.info.title)} API</h1><p>${esc(api.info.description ?? '')} <a href="/api/v1/openapi.json">openapi.json</a></p><nav>${anchors}</nav>${sections}</html>`
}

function operationBlock(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(p =>
    `<tr><td><code>${esc(p.name)}</code>${p.required ? '' : '?'}</td><td>${esc(p.in)}</td><td><code>${esc(typeText(p.schema, ''))}</code></td><td>${esc(p.description ?? p.schema?.description ?? '')}</td></tr>`).join('')
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  const answers = Object.entries(operation.responses ?? {}).map(([status, answer]) => {
    const shape = Object.values(answer.content ?? {})[0]?.schema
    return `<p>${esc(status)}</p>${shape ? `<pre>${esc(typeText(shape, ''))}</pre>` : ''}`
  }).join('')
  return `<details><summary><b class="m">${esc(method.toUpperCase())}</b> <code>${esc(path)}</code> ${esc(operation.summary ?? '')}</summary>
${parameters && `<table>${parameters}</table>`}${body ? `<p>Body</p><pre>${esc(typeText(body, ''))}</pre>` : ''}${answers}</details>`
}

function typeText(shape: Shape | undefined, indent: string): string {
  if (!shape) return 'anything'
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return choices.map(choice => typeText(choice, indent)).join(' | ')
  if (shape.enum) return shape.enum.map(value => JSON.stringify(value)).join(' | ')
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.type === 'array') return `[${typeText(shape.items, indent)}]`
  if (shape.properties) {
    const inner = `${indent}  `
    const lines = Object.entries(shape.properties).map(([name, property]) =>
      `${inner}${name}${shape.required?.includes(name) ? '' : '?'}: ${typeText(property, inner)}${property.description ? `   // ${property.description}` : ''}`)
    return `{\n${lines.join('\n')}\n${indent}}`
  }
  const type = Array.isArray(shape.type) ? shape.type.join(' | ') : shape.type ?? 'anything'
  return shape.format ? `${type} (${shape.format})` : type
}

function esc(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
