import { describe, expect, it } from 'vitest'
import {
  dnsLabelProblems,
  labelValueProblems,
  qualifiedNameProblems,
} from '../../../src/manifest/validation/names.ts'

const name =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"

describe('the key of a label', () => {
  it.each(['app', 'app.kubernetes.io/name', 'a-b_c.d', 'X'])('may be %s', (key) => {
    expect(qualifiedNameProblems(key)).toEqual([])
  })

  it.each([
    ['bad key', [name]],
    ['', ['name part must be non-empty', name]],
    ['/x', ['prefix part must be non-empty']],
    ['x'.repeat(64), ['name part must be no more than 63 characters']],
    [
      'a/b/c',
      [
        `a qualified name ${name.slice(10)} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
      ],
    ],
    [
      'Up/x',
      [
        "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
      ],
    ],
  ])('may not be %j', (key, problems) => {
    expect(qualifiedNameProblems(key)).toEqual(problems)
  })
})

describe('the value of a label', () => {
  it('may be empty', () => {
    expect(labelValueProblems('')).toEqual([])
  })

  it('is words, and 63 bytes long at most', () => {
    expect(labelValueProblems('not valid!')).toEqual([
      "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
    ])
    expect(labelValueProblems('x'.repeat(63))).toEqual([])
    expect(labelValueProblems('ü'.repeat(32))[0]).toBe('must be no more than 63 characters')
  })
})

describe('the name of a container', () => {
  it('has no capitals, no dots and no more than 63 letters', () => {
    expect(dnsLabelProblems('my-app')).toEqual([])
    expect(dnsLabelProblems('my.app')).toEqual(['must not contain dots'])
    expect(dnsLabelProblems('x'.repeat(64))).toEqual(['must be no more than 63 characters'])
    expect(dnsLabelProblems('App')).toEqual([
      "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
    ])
  })
})
