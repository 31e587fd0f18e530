import { expect, it } from 'vitest'
import { parsePattern } from '../../../src/go/regexp/parsePattern.ts'
import { unbounded } from '../../../src/go/regexp/pattern.ts'

const kinds = (pattern: string): unknown => {
  const parsed = parsePattern(pattern)
  return 'parts' in parsed ? parsed.parts.map((part) => part.kind) : parsed.kind
}

it('a sequence has its parts in order', () => {
  expect(kinds('^a[b]c*$')).toEqual(['assertion', 'rune', 'rune', 'repeat', 'assertion'])
})

it('a brace that is no count is itself', () => {
  expect(kinds('{a}')).toEqual(['rune', 'rune', 'rune'])
})

it('a count has bounds', () => {
  const parsed = parsePattern('a{2,}')
  expect(parsed).toMatchObject({ parts: [{ kind: 'repeat', min: 2, max: unbounded }] })
})

it('flags hold to the end of their group', () => {
  expect(parsePattern('(?m:^)^')).toMatchObject({
    parts: [{ kind: 'sequence', parts: [{ assertion: 'beginLine' }] }, { assertion: 'beginText' }],
  })
})
