import type { Json } from '../units/json.ts'

const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...forms(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'], true),
  ...forms(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'], false),
  ...forms(['', '~', 'null', 'Null', 'NULL'], null),
  ...forms(['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'], Number.POSITIVE_INFINITY),
  ...forms(['-.inf', '-.Inf', '-.INF'], Number.NEGATIVE_INFINITY),
  ...forms(['.nan', '.NaN', '.NAN'], Number.NaN),
])

function forms(written: readonly string[], value: Json): readonly (readonly [string, Json])[] {
  return written.map((word) => [word, value])
}

const wholeNumber = /^[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/
const decimalNumber = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/

/**
 * What an unquoted YAML scalar means to Kubernetes, whose reader follows YAML 1.1: `y`, `n`, `on`
 * and `off` are booleans, `0777` is octal, `1_000` a number, `.inf` endless. Times stay texts.
 */
export function plainScalar(text: string): Json {
  const word = words.get(text)
  if (word !== undefined) return word
  if (!/^[-+.0-9]/.test(text)) return text
  const digits = text.replaceAll('_', '')
  if (wholeNumber.test(digits)) return wholeOf(digits)
  if (!decimalNumber.test(text.startsWith('.') ? text : digits)) return text
  // What is too large for a number stays a text.
  return Number.isFinite(Number(digits)) ? Number(digits) : text
}

function wholeOf(digits: string): number {
  const negative = digits.startsWith('-')
  const size = digits.replace(/^[-+]/, '')
  const octal = /^0[0-7]/.test(size) ? `0o${size.slice(1)}` : size
  const value = Number(octal)
  return negative && value !== 0 ? -value : value
}
