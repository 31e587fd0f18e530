/**
 * A text as a JSON string the way Go's `encoding/json` prints it: `<`, `>`, `&`, U+2028 and U+2029
 * are escaped as well (safe inside HTML), half of a surrogate pair becomes U+FFFD, everything else
 * stays as it is.
 */
export function quoteJson(value: string): string {
  return plain.test(value) ? `"${value}"` : `"${value.replace(special, escaped)}"`
}

// The last range holds U+2028 and U+2029 and all halves of pairs: those texts take the slow way.
const plain = /^[ !#-%'-;=?-[\]-\u2027\u202a-\ud7ff\ue000-\uffff]*$/

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped here
const special = /["\\<>&\u0000-\u001f\u2028\u2029]|\p{Surrogate}/gu

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function escaped(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return short[character] ?? `\\u${code.toString(16).padStart(4, '0')}`
}
