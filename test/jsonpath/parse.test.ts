import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJsonPath } from '../../src/jsonpath/parse.ts'

const errorOf = (text: string): string | null => {
  const parsed = parseJsonPath(text)
  return parsed.ok ? null : parsed.error
}

describe('parseJsonPath', () => {
  it('takes text outside braces as it stands', () => {
    expect(parseJsonPath('$.status')).toMatchObject({
      path: { parts: [{ kind: 'text', text: '$.status' }] },
    })
  })

  it('reads fields, with escaped dots', () => {
    expect(parseJsonPath('{.a\\.b.c}')).toMatchObject({
      path: {
        parts: [
          {
            nodes: [
              { kind: 'field', name: 'a.b' },
              { kind: 'field', name: 'c' },
            ],
          },
        ],
      },
    })
  })

  it('keeps ints and floats apart', () => {
    expect(parseJsonPath('{1}{1.5}{-2}{99999999999999999999}')).toMatchObject({
      path: {
        parts: [
          { nodes: [{ kind: 'int', value: 1n }] },
          { nodes: [{ kind: 'float', value: 1.5 }] },
          { nodes: [{ kind: 'int', value: -2n }] },
          { nodes: [{ kind: 'float', value: 1e20 }] },
        ],
      },
    })
  })

  it.each([
    ['{.hello', 'unclosed action'],
    ['{*}', "unrecognized character in action: U+002A '*'"],
    ['{\t}', 'unrecognized character in action: U+0009'],
    ['{+12.3.0}', 'cannot parse number +12.3.0'],
    ['{[1}', 'unterminated array'],
    ['{[?(.price]}', 'unterminated filter'],
    ['{........}', 'invalid multiple recursive descent'],
    ['{"a', 'unterminated quoted string'],
    ["{'\\q'}", "unquote string '\\q' error invalid syntax"],
    ['{{$.count}}', "unrecognized character in action: U+007B '{'"],
    ['{$.items[?(@.name=~"b")].v}', "unrecognized character in action: U+007E '~'"],
    ['{$.items[?(@.v>1 && @.v<3)].name}', "unrecognized character in action: U+0026 '&'"],
  ])('refuses %j', (text, error) => {
    expect(errorOf(text)).toBe(error)
  })

  it('never throws', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'{}[]()?@$.,:*\'"\\ ab1-<>=!\n'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, (path) => {
        expect(typeof parseJsonPath(path).ok).toBe('boolean')
      }),
      { seed: 20260101, numRuns: 2000, verbose: 1 },
    )
  })
})
