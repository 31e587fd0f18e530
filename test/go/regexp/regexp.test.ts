import { describe, expect, it } from 'vitest'
import { compileRegexp } from '../../../src/go/regexp/regexp.ts'

function matches(pattern: string, text: string): boolean {
  const compiled = compileRegexp(pattern)
  if ('error' in compiled) throw new Error(compiled.error)
  return compiled.matches(text)
}

function fault(pattern: string): string {
  const compiled = compileRegexp(pattern)
  return 'error' in compiled ? compiled.error : ''
}

describe('a regular expression', () => {
  it('is not anchored', () => {
    expect(matches('rate', 'success-rate')).toBe(true)
    expect(matches('^rate', 'success-rate')).toBe(false)
    expect(matches('', 'anything')).toBe(true)
  })

  it('knows classes, counts, choices and groups', () => {
    expect(matches('^(?:a|bc){2,3}$', 'abca')).toBe(true)
    expect(matches('^(?:a|bc){2,3}$', 'a')).toBe(false)
    expect(matches('^[[:alpha:]]+-\\d{3}$', 'web-404')).toBe(true)
    expect(matches('^[^a-c]$', 'd')).toBe(true)
    expect(matches('\\bok\\b', 'not-ok!')).toBe(true)
    expect(matches('\\bok\\b', 'token')).toBe(false)
  })

  it('folds cases by Unicode under (?i)', () => {
    expect(matches('(?i)^straẞe$', 'STRAßE')).toBe(true)
    expect(matches('(?i)k', '\u212a')).toBe(true)
    expect(matches('(?i)i', 'ı')).toBe(false)
  })

  it('knows Unicode classes', () => {
    expect(matches('^\\p{Greek}\\PL$', 'α1')).toBe(true)
    expect(matches('^\\p{^Lu}$', 'a')).toBe(true)
  })

  it('takes a vertical tab for no space, unlike JavaScript', () => {
    expect(matches('\\s', '\v')).toBe(false)
    expect(matches('[[:space:]]', '\v')).toBe(true)
  })

  it('takes a surrogate pair for one rune', () => {
    expect(matches('^.$', '😀')).toBe(true)
  })

  it.each([
    ['[', 'missing closing ]: `[`'],
    ['*', 'missing argument to repetition operator: `*`'],
    ['a**', 'invalid nested repetition operator: `**`'],
    ['(a', 'missing closing ): `(a`'],
    ['a)', 'unexpected ): `a)`'],
    ['a{1001}', 'invalid repeat count: `{1001}`'],
    ['(a{50}){50}', 'invalid repeat count: `{50}`'],
    ['[b-a]', 'invalid character class range: `b-a`'],
    ['(?=a)', 'invalid or unsupported Perl syntax: `(?=`'],
    ['\\8', 'invalid escape sequence: `\\8`'],
    ['\\', 'trailing backslash at end of expression: ``'],
    ['(?P<a b>c)', 'invalid named capture: `(?P<a b>`'],
    ['\\p{Klingon}', 'invalid character class range: `\\p{Klingon}`'],
  ])('answers %s with the wording of Go', (pattern, message) => {
    expect(fault(pattern)).toBe(`error parsing regexp: ${message}`)
  })

  it('is done in linear time where backtracking takes for ever', () => {
    expect(matches('^(a*)*b$', 'a'.repeat(10_000))).toBe(false)
    expect(matches('(a?){30}a{30}', 'a'.repeat(30))).toBe(true)
  })

  it('refuses nesting and sizes without end', () => {
    expect(fault('('.repeat(2000) + ')'.repeat(2000))).toContain('nests too deeply')
    expect(fault('(?:(?:a{9}){9}b{900}){1}'.repeat(100))).toContain('too large')
  })
})

// https://github.com/google/re2/wiki/Syntax
describe('a named class', () => {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
  const members = (name: string): string =>
    ascii.filter((char) => matches(`[[:${name}:]]`, char)).join('')
  const digits = '0123456789'
  const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const lower = upper.toLowerCase()
  const punct = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

  it('has the members that ASCII has of it', () => {
    expect(members('digit')).toBe(digits)
    expect(members('upper')).toBe(upper)
    expect(members('lower')).toBe(lower)
    expect(members('alpha')).toBe(upper + lower)
    expect(members('alnum')).toBe(digits + upper + lower)
    expect(members('word')).toBe(`${digits}${upper}_${lower}`)
    expect(members('xdigit')).toBe(`${digits}ABCDEFabcdef`)
    expect(members('punct')).toBe(punct)
    expect(members('blank')).toBe('\t ')
    expect(members('space')).toBe('\t\n\v\f\r ')
    expect(members('cntrl')).toBe(ascii.slice(0, 32).join('') + ascii[127])
    expect(members('graph')).toBe(ascii.slice(33, 127).join(''))
    expect(members('print')).toBe(ascii.slice(32, 127).join(''))
    expect(members('ascii')).toBe(ascii.join(''))
    expect(members('^alpha')).toBe(ascii.filter((char) => !/[A-Za-z]/.test(char)).join(''))
  })

  it('that there is not is refused', () => {
    expect(fault('[[:vowel:]]')).toBe(
      'error parsing regexp: invalid character class range: `[:vowel:]`',
    )
    expect(matches('^[[:]$', ':')).toBe(true)
  })
})

describe('an escape', () => {
  it('stands for a rune by its number', () => {
    expect(matches('^\\x41\\x{1F600}\\101$', 'A\u{1F600}A')).toBe(true)
    expect(matches('^[\\x41-\\x43]+$', 'ABC')).toBe(true)
    expect(fault('\\x{110000}')).toBe('error parsing regexp: invalid escape sequence: `\\x{110000`')
    expect(fault('\\xg')).toMatch(/^error parsing regexp: invalid escape sequence: /)
    expect(fault('\\8')).toBe('error parsing regexp: invalid escape sequence: `\\8`')
  })

  it('quotes everything up to its end', () => {
    expect(matches('^\\Qa.b\\E.$', 'a.bc')).toBe(true)
    expect(matches('^\\Qa.b', 'a.b')).toBe(true)
    expect(matches('^\\Qa.b', 'axb')).toBe(false)
    expect(matches('(?i)^\\Qa\\E$', 'A')).toBe(true)
  })

  it('of a Unicode class wants its name', () => {
    expect(matches('^\\p{Any}$', '\u{10FFFF}')).toBe(true)
    expect(fault('\\p{Klingon}')).toBe(
      'error parsing regexp: invalid character class range: `\\p{Klingon}`',
    )
    expect(fault('\\p{Greek')).toBe(
      'error parsing regexp: invalid character class range: `\\p{Greek`',
    )
  })
})

describe('lines, groups and counts', () => {
  it('begin and end a line where (?m) says so', () => {
    expect(matches('(?m)^b$', 'a\nb\nc')).toBe(true)
    expect(matches('^b$', 'a\nb\nc')).toBe(false)
    expect(matches('(?m)^a', 'a')).toBe(true)
    expect(matches('(?-m)^b', 'a\nb')).toBe(false)
    expect(matches('(?s)a.b', 'a\nb')).toBe(true)
    expect(matches('a.b', 'a\nb')).toBe(false)
  })

  it('may be named, and lazy', () => {
    expect(matches('^(?P<code>\\d+?)$', '404')).toBe(true)
    expect(matches('^(?<code>a*?)b??$', 'ab')).toBe(true)
    expect(matches('^(?:a{0}b)+$', 'bb')).toBe(true)
    expect(fault('(?P<code')).toBe('error parsing regexp: invalid named capture: `(?P<code`')
    expect(fault('(?P<a b>x)')).toBe('error parsing regexp: invalid named capture: `(?P<a b>`')
    expect(fault('(?z:a)')).toMatch(/^error parsing regexp: invalid or unsupported Perl syntax: /)
  })

  it('a rune that is half a pair matches as the one that stands for it', () => {
    expect(matches('^\\x{FFFD}$', '\ud800')).toBe(true)
  })
})
