import type { CleanMail } from './mail-html.ts'

interface Paper {
  dark: boolean
  language: string
  direction: string
  /** Where the desk's files are sent from, when that is an origin of their own. */
  filesOrigin: string | null
}

/**
 * The third layer: a document for a sandboxed frame, with its own policy. Nothing loads but pictures from the desk itself and its files'
 * origin, where the desk sends on to; it fetches those from elsewhere once they are allowed. No script, no form, no font, no frame.
 */
export function mailDocument(mail: CleanMail, paper: Paper): string {
  const policy = `default-src 'none'; img-src 'self' data:${paper.filesOrigin ? ` ${paper.filesOrigin}` : ''}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  const dark = paper.dark && !mail.coloured
  return `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="${dark ? 'dark' : 'light'}"><style>
html{background:${dark ? 'transparent' : mail.coloured && paper.dark ? '#fff' : 'transparent'};overflow-y:hidden}
body{margin:0;${mail.coloured && paper.dark ? 'padding:12px;' : ''}font:14px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:${dark ? '#dee2e6' : '#1a1b1e'};overflow-wrap:anywhere}
body>:first-child{margin-top:0}body>:last-child{margin-bottom:0}p{margin:0 0 .6em}a{color:${dark ? '#91a7ff' : '#3b5bdb'}}
img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}
blockquote{margin:.6em 0;padding-inline-start:12px;border-inline-start:3px solid ${dark ? '#33363d' : '#dee2e6'}}
img[data-remote-src]:not([src],[width="1"],[height="1"]){display:inline-block;min-width:24px;min-height:24px;border:1px dashed ${dark ? '#5c5f66' : '#adb5bd'};border-radius:4px}
[data-warning]{display:inline-block;padding:0 6px;border-radius:4px;font-size:12px;background:${dark ? '#5c3c00' : '#fff3bf'};color:${dark ? '#ffe8a3' : '#5c3c00'}}
[data-mention]{padding:0 3px;border-radius:4px;font-weight:600;background:${dark ? '#263057' : '#e7edff'}}
[data-quoted]{display:none}:root.quote [data-quoted=quote],:root.signature [data-quoted=signature]{display:block}
</style></head><body dir="${paper.direction}">${mail.html}</body></html>`
}
