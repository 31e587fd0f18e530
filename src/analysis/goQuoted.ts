/** A text as Go's `strconv.Quote` prints it. */
export function goQuoted(text: string): string {
  return `"${goEscaped(text)}"`
}

/** {@link goQuoted} without the quotes around it. */
export function goEscaped(text: string): string {
  let out = ''
  for (const character of text) out += escapes[character] ?? printed(character)
  return out
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

function printed(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`
  // The only blank that Go prints as it is is U+0020; of the rest it prints letters, marks,
  // numbers, punctuation, symbols.
  if (/^[ \p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character)) return character
  return code < 0x10000
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\U${code.toString(16).padStart(8, '0')}`
}
