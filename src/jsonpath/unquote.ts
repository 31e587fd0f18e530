const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
}

/** How many hexadecimal digits follow `\x`, `\u` and `\U`. */
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/**
 * The text that a Go string literal means, in double or single quotes; null where Go says
 * `invalid syntax`. Bytes written by `\x` and octal escapes are read as UTF-8.
 */
export function unquote(literal: string): string | null {
  if (literal.length < 2) return null
  const quote = literal[0] ?? ''
  if (quote !== literal.at(-1)) return null
  const inner = literal.slice(1, -1)
  if (!inner.includes('\\')) return inner.includes(quote) ? null : inner

  let result = ''
  let bytes: number[] = []
  let at = 0
  const flush = (): void => {
    result += decodeUtf8(bytes)
    bytes = []
  }
  while (at < inner.length) {
    const char = inner[at] ?? ''
    if (char === quote) return null
    if (char !== '\\') {
      flush()
      result += char
      at += 1
      continue
    }
    const read = readEscape(inner, at + 1, quote)
    if (read === null) return null
    if (read.isByte) bytes.push(read.code)
    else {
      flush()
      result += String.fromCodePoint(read.code)
    }
    at = read.next
  }
  flush()
  return result
}

interface Escape {
  readonly code: number
  readonly isByte: boolean
  readonly next: number
}

function readEscape(text: string, at: number, quote: string): Escape | null {
  const char = text[at]
  if (char === undefined) return null
  if (char === quote) return { code: char.charCodeAt(0), isByte: false, next: at + 1 }
  if (Object.hasOwn(simpleEscapes, char)) {
    return { code: simpleEscapes[char] ?? 0, isByte: false, next: at + 1 }
  }
  if (Object.hasOwn(hexDigits, char)) {
    const width = hexDigits[char] ?? 0
    const digits = text.slice(at + 1, at + 1 + width)
    if (digits.length < width || !/^[0-9a-fA-F]+$/.test(digits)) return null
    const code = Number.parseInt(digits, 16)
    if (char !== 'x' && (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))) return null
    return { code, isByte: char === 'x', next: at + 1 + width }
  }
  const octal = text.slice(at, at + 3)
  if (!/^[0-7]{3}$/.test(octal)) return null
  const code = Number.parseInt(octal, 8)
  return code > 255 ? null : { code, isByte: true, next: at + 3 }
}

function decodeUtf8(bytes: readonly number[]): string {
  let result = ''
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    const width = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    const escaped = bytes
      .slice(at, at + width)
      .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
      .join('')
    try {
      result += decodeURIComponent(escaped)
      at += width
    } catch {
      // Not UTF-8: Go writes the replacement character for each byte that does not belong.
      result += '\uFFFD'
      at += 1
    }
  }
  return result
}
