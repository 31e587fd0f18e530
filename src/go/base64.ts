const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

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
    bits = (bits << 6) | alphabet.indexOf(digit)
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
