/** The digits of base64, in the order of what they stand for. */
export const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The UTF-8 text that base64 stands for, line ends in it left out; null if it is no base64. What is
 * no UTF-8 reads as U+FFFD.
 */
export function base64Text(written: string): string | null {
  const digits = written.replaceAll(/[\r\n]/g, '')
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return null
  let escaped = ''
  let bits = 0
  let held = 0
  for (const digit of digits.replaceAll('=', '')) {
    bits = (bits << 6) | base64Digits.indexOf(digit)
    held += 6
    if (held < 8) continue
    held -= 8
    escaped += `%${((bits >> held) & 0xff).toString(16).padStart(2, '0')}`
    bits &= (1 << held) - 1
  }
  try {
    return decodeURIComponent(escaped)
  } catch {
    return '\ufffd'
  }
}

/** Bytes in base64, padded. */
export function base64Of(bytes: readonly number[]): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3)
    const word = (a << 16) | (b << 8) | c
    const letters = [18, 12, 6, 0].map((shift) => base64Digits[(word >> shift) & 63] ?? '')
    const known = Math.min(3, bytes.length - at) + 1
    parts.push(letters.map((letter, index) => (index < known ? letter : '=')).join(''))
  }
  return parts.join('')
}
