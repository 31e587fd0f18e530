import { base64Digits, base64Of } from '../../go/base64.ts'
import { fromBytes, toBytes } from '../../go/string.ts'
import { asString } from '../access.ts'
import { fail } from '../fault.ts'
import { parseGoJson, writeGoJson } from '../goJson.ts'
import { anyType, functionType, stringType } from '../goType.ts'
import { makeText } from '../limits.ts'
import type { Builtins } from './builtin.ts'
import { signed } from './define.ts'

const textToText = functionType([stringType], stringType)

/** Built-ins that write values as texts and read them back. */
export const encoding: Builtins = {
  toJSON: signed(functionType([anyType], stringType), [], ([value = null], { budget }) => {
    const text = writeGoJson(value, budget)
    makeText(budget, text.length)
    return text
  }),
  fromJSON: signed(functionType([stringType], anyType), [], ([text = null]) =>
    parseGoJson(asString(text)),
  ),
  toBase64: signed(textToText, [], ([text = null]) => base64Of(toBytes(asString(text)))),
  fromBase64: signed(textToText, [], ([text = null]) => fromBytes(decode(asString(text)))),
}

// Line breaks are skipped; everything else has to be complete.
function decode(text: string): number[] {
  const found: number[] = []
  let word = 0
  let size = 0
  let at = 0
  for (; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (char === '\n' || char === '\r') continue
    if (char === '=') break
    const value = base64Digits.indexOf(char)
    if (value < 0) illegal(at)
    word = ((word << 6) | value) & 0xffffff
    size += 1
    if (size % 4 === 0) found.push(word >> 16, (word >> 8) & 255, word & 255)
  }
  const rest = size % 4
  if (at >= text.length) return rest === 0 ? found : illegal(at - rest)
  // What is left has to be padding: `decodeQuantum` of encoding/base64.
  if (rest < 2) illegal(at)
  let next = afterBreaks(text, at + 1)
  if (rest === 2) {
    if (next >= text.length) illegal(next)
    if (text[next] !== '=') illegal(next - 1)
    next = afterBreaks(text, next + 1)
  }
  if (next < text.length) illegal(next)
  found.push(rest === 2 ? (word >> 4) & 255 : (word >> 10) & 255)
  if (rest === 3) found.push((word >> 2) & 255)
  return found
}

function afterBreaks(text: string, from: number): number {
  let at = from
  while (text[at] === '\n' || text[at] === '\r') at += 1
  return at
}

function illegal(at: number): never {
  return fail('run', `illegal base64 data at input byte ${at}`)
}
