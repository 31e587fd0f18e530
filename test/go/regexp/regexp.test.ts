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
