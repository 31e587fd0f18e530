import { quote } from '../go/string.ts'
import { type Flag, type Given, objectionTo } from './flag.ts'

export type ParsedFlags =
  | {
      readonly ok: true
      readonly given: Given
      /** What is no flag. */
      readonly names: readonly string[]
      /** What is said about flags that nobody is to use any more. */
      readonly notices: string
    }
  | { readonly ok: false; readonly error: string }

interface Reading {
  readonly flags: readonly Flag[]
  readonly given: Map<string, string[]>
  notices: string
  /** '' while there is none; the first one ends it. */
  error: string
}

/** Tells flags from names as the plugin's library does (pflag): they may stand in any order. */
export function parseFlags(words: readonly string[], flags: readonly Flag[]): ParsedFlags {
  const reading: Reading = { flags, given: new Map(), notices: '', error: '' }
  const names: string[] = []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      names.push(...rest)
      break
    }
    if (word.startsWith('--')) readLong(reading, word, rest)
    else if (word.startsWith('-') && word !== '-') readShort(reading, word, rest)
    else names.push(word)
    if (reading.error !== '') return { ok: false, error: reading.error }
  }
  return { ok: true, given: reading.given, names, notices: reading.notices }
}

function readLong(reading: Reading, word: string, rest: string[]): void {
  const text = word.slice(2)
  const equals = text.indexOf('=')
  const name = equals < 0 ? text : text.slice(0, equals)
  const known = reading.flags.find((one) => one.name === name)
  if (text.startsWith('-') || text.startsWith('=')) reading.error = `bad flag syntax: ${word}`
  else if (known === undefined) reading.error = `unknown flag: --${name}`
  else if (equals >= 0) take(reading, known, text.slice(equals + 1))
  else if (known.kind === 'switch') take(reading, known, 'true')
  else takeNext(reading, known, rest, `flag needs an argument: ${word}`)
}

// Several letters may stand behind one dash; the first that needs a value takes the rest of them.
function readShort(reading: Reading, word: string, rest: string[]): void {
  let letters = word.slice(1)
  while (letters !== '' && reading.error === '') {
    const [letter = ''] = letters
    const known = reading.flags.find((one) => one.short === letter)
    const behind = letters.slice(letter.length)
    const whole = `'${letter}' in -${letters}`
    letters = ''
    if (known === undefined) reading.error = `unknown shorthand flag: ${whole}`
    else if (behind.length > 1 && behind.startsWith('=')) take(reading, known, behind.slice(1))
    else if (known.kind === 'switch') {
      take(reading, known, 'true')
      letters = behind
    } else if (behind !== '') take(reading, known, behind)
    else takeNext(reading, known, rest, `flag needs an argument: ${whole}`)
  }
}

function takeNext(reading: Reading, flag: Flag, rest: string[], otherwise: string): void {
  const value = rest.shift()
  if (value === undefined) reading.error = otherwise
  else take(reading, flag, value)
}

function take(reading: Reading, flag: Flag, value: string): void {
  const objection = objectionTo(flag, value)
  if (objection !== '') {
    const called = flag.short === '' ? `--${flag.name}` : `-${flag.short}, --${flag.name}`
    reading.error = `invalid argument ${quote(value)} for ${quote(called)} flag: ${objection}`
    return
  }
  reading.given.set(flag.name, [...(reading.given.get(flag.name) ?? []), value])
  if (flag.deprecated === '') return
  reading.notices += `Flag --${flag.name} has been deprecated, ${flag.deprecated}\n`
}
