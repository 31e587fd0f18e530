/**
 * Kubernetes' short fingerprint of a text: FNV-1a (32 bit) of its UTF-8 bytes and of the bytes
 * after it, as a decimal number whose digits are then spelled with letters that form no words.
 */
export function fingerprint(value: string, bytesAfter: readonly number[] = []): string {
  let hash = OFFSET
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index)
    if (unit < 0x80) {
      hash = mixed(hash, unit)
    } else {
      const code = value.codePointAt(index) ?? 0
      if (code > 0xffff) index++
      hash = mixedWide(hash, code)
    }
  }
  for (const byte of bytesAfter) hash = mixed(hash, byte)
  return spelled(String(hash >>> 0))
}

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME)
}

// A code point of two to four bytes in UTF-8.
function mixedWide(hash: number, code: number): number {
  if (code < 0x800) return mixed(mixed(hash, 0xc0 | (code >> 6)), 0x80 | (code & 0x3f))
  const last = (from: number): number =>
    mixed(mixed(from, 0x80 | ((code >> 6) & 0x3f)), 0x80 | (code & 0x3f))
  if (code < 0x10000) return last(mixed(hash, 0xe0 | (code >> 12)))
  return last(mixed(mixed(hash, 0xf0 | (code >> 18)), 0x80 | ((code >> 12) & 0x3f)))
}

const LETTERS = 'bcdfghjklmnpqrstvwxz2456789'

/** The safe encoding of generated names: each character picks one of 27 letters and digits. */
function spelled(digits: string): string {
  let word = ''
  for (let index = 0; index < digits.length; index++) {
    word += LETTERS[digits.charCodeAt(index) % LETTERS.length]
  }
  return word
}
