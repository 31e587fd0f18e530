import { fromBytes, quote, toBytes } from './string.ts'

/** The part of a URL that a text is, which decides what may stand in it as it is. */
export type UrlPart = 'host' | 'zone' | 'path' | 'user' | 'query' | 'fragment'

export type Unescaped =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: string }

/** Go's `url.escape`: what a part of a URL may not hold becomes `%XX`, in a query a blank `+`. */
export function escapeUrl(text: string, part: UrlPart): string {
  let escaped = ''
  for (const byte of toBytes(text)) {
    const char = String.fromCharCode(byte)
    if (!mustEscape(char, part)) escaped += char
    else if (char === ' ' && part === 'query') escaped += '+'
    else escaped += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return escaped
}

/** Go's `url.unescape`, with its errors. */
export function unescapeUrl(text: string, part: UrlPart): Unescaped {
  if (isPlain(text, part)) return { ok: true, text }
  const bytes: number[] = []
  const encoded = toBytes(text)
  for (let index = 0; index < encoded.length; index++) {
    const byte = encoded[index] ?? 0
    const char = String.fromCharCode(byte)
    if (char === '%') {
      const triple = String.fromCharCode(...encoded.slice(index, index + 3))
      if (!/^%[0-9a-fA-F]{2}$/.test(triple) || isRefused(triple, part)) {
        return { ok: false, error: `invalid URL escape ${quote(triple)}` }
      }
      bytes.push(Number.parseInt(triple.slice(1), 16))
      index += 2
      continue
    }
    if (byte < 0x80 && (part === 'host' || part === 'zone') && mustEscape(char, part)) {
      return { ok: false, error: `invalid character ${quote(char)} in host name` }
    }
    bytes.push(char === '+' && part === 'query' ? 0x20 : byte)
  }
  return { ok: true, text: fromBytes(bytes) }
}

// What nearly every address and path is made of needs no look at its bytes.
function isPlain(text: string, part: UrlPart): boolean {
  return part === 'query' ? /^[\w.~-]*$/.test(text) : /^[\w.~:/-]*$/.test(text)
}

/** In a host `%` is for bytes beyond ASCII, and for the `%25` before the zone of an address. */
function isRefused(triple: string, part: UrlPart): boolean {
  const byte = Number.parseInt(triple.slice(1), 16)
  if (part === 'host') return byte < 0x80 && triple !== '%25'
  if (part !== 'zone') return false
  const char = String.fromCharCode(byte)
  return triple !== '%25' && char !== ' ' && mustEscape(char, 'host')
}

/** Whether a path or fragment can stand as it was written. */
export function isEncoded(text: string, part: 'path' | 'fragment'): boolean {
  return toBytes(text).every((byte) => {
    const char = String.fromCharCode(byte)
    return "!$&'()*+,;=:@[]%".includes(char) || !mustEscape(char, part)
  })
}

function mustEscape(char: string, part: UrlPart): boolean {
  if (/[A-Za-z0-9_.~-]/.test(char)) return false
  if ((part === 'host' || part === 'zone') && '!$&\'()*+,;=:[]<>"'.includes(char)) return false
  if ('$&+,/:;=?@'.includes(char)) {
    switch (part) {
      case 'path':
        return char === '?'
      case 'user':
        return '@/?:'.includes(char)
      case 'query':
        return true
      case 'fragment':
        return false
      default:
        return true
    }
  }
  return !(part === 'fragment' && '!()*'.includes(char))
}
