import { describe, expect, it } from 'vitest'
import { cursorOf } from '../../../src/yaml/scan/cursor.ts'
import { scanAnchor, scanTag } from '../../../src/yaml/scan/properties.ts'
import { read } from '../given.ts'

describe('anchors, aliases and tags', () => {
  it('have their names', () => {
    expect(scanAnchor(cursorOf('&a-1 x'))).toMatchObject({ kind: 'anchor', name: 'a-1' })
    expect(scanAnchor(cursorOf('*b]'))).toMatchObject({ kind: 'alias', name: 'b' })
    expect(scanTag(cursorOf('!!str x'))).toMatchObject({ handle: '!!', suffix: 'str' })
    expect(scanTag(cursorOf('!e!a%21 x'))).toMatchObject({ handle: '!e!', suffix: 'a!' })
    expect(scanTag(cursorOf('!<tag:x> y'))).toMatchObject({ handle: '', suffix: 'tag:x' })
    expect(scanTag(cursorOf('! x'))).toMatchObject({ handle: '', suffix: '!' })
  })

  it.each([
    ['a: &\n', 'yaml: did not find expected alphabetic or numeric character'],
    ['a: &b.c d\n', 'yaml: did not find expected alphabetic or numeric character'],
    ['a: !<b c\n', "yaml: did not find the expected '>'"],
    ['a: !{b}\n', 'yaml: did not find expected whitespace or line break'],
    ['a: !%zz\n', 'yaml: did not find URI escaped octet'],
  ])('%j is refused', (text, error) => {
    expect(read(text)).toBe(error)
  })
})
