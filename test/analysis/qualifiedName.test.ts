import { expect, it } from 'vitest'
import { objectionToQualifiedName } from '../../src/analysis/qualifiedName.ts'

const longest = `${'x'.repeat(253)}/${'x'.repeat(63)}`
it.each(['app', 'my.name_1', 'example.com/team', longest])('accepts %s', (key) => {
  expect(objectionToQualifiedName(key)).toBe('')
})

it.each([
  ['', /^name part must be non-empty;name part must consist of/],
  ['-a', /^name part must consist of alphanumeric characters/],
  ['x'.repeat(64), /^name part must be no more than 63 bytes$/],
  ['/a', /^prefix part must be non-empty$/],
  [`${'x'.repeat(254)}/a`, /^prefix part must be no more than 253 bytes$/],
  [`${'X'.repeat(254)}/a`, /^prefix part must be no more than 253 bytes;prefix part a lowercase/],
  ['A_/a', /^prefix part a lowercase RFC 1123 subdomain/],
  ['a/b/c', /^a qualified name must .* with an optional DNS subdomain prefix and '\/'/],
])('refuses %j', (key, objection) => {
  expect(objectionToQualifiedName(key)).toMatch(objection)
})
