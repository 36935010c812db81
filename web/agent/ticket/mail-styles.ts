/** Properties a letter needs, in their long forms as the browser lists them: nothing that places, layers, animates or loads. */
const allowed = /^(?:(?:background-)?color|font(?:-[a-z]+)*|line-height|letter-spacing|text-(?:align(?:-last)?|decoration(?:-[a-z]+)?|transform|indent|wrap(?:-[a-z]+)?)|vertical-align|white-space(?:-collapse)?|word-break|overflow-wrap|direction|unicode-bidi|list-style-type|border(?!-image)(?:-[a-z]+)*|float|clear|(?:(?:max|min)-)?(?:width|height)|(?:margin|padding)(?:-[a-z]+)*|display)$/
const dangerous = /(?:url|image|image-set|var|env|attr|expression|element|paint)\s*\(|[\\<>]/i

/** Takes every other property from the style attributes below an element, as the browser's own parser understood them. */
export function cleanStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const { style } = element
    for (const name of Array.from(style)) {
      const value = style.getPropertyValue(name)
      const moves = /^(?:margin|text-indent)/.test(name) && value.trim().startsWith('-')
      const lays = name === 'display' && !/^(?:none|block|inline|inline-block|table(?:-row|-cell)?|list-item)$/.test(value)
      if (!allowed.test(name) || dangerous.test(value) || moves || lays) style.removeProperty(name)
    }
    if (style.length === 0) element.removeAttribute('style')
  }
}
