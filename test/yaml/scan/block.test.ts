import { describe, expect, it } from 'vitest'
import { read } from '../given.ts'

describe('a block scalar', () => {
  it.each<[string, unknown]>([
    ['a: |\n  x\n   y\n\n', 'x\n y\n'],
    ['a: |-\n  x\n', 'x'],
    ['a: |+\n  x\n\n', 'x\n\n'],
    ['a: >\n  x\n  y\n\n  z\n', 'x y\nz\n'],
    ['a: >\n  x\n    y\n  z\n', 'x\n  y\nz\n'],
    ['a: |2\n    x\n', '  x\n'],
    ['a: |-2 # comment\n    x\n', '  x'],
    ['a: |1-\n x\n', 'x'],
    ['a: |\n  b\tc\n  \td\n', 'b\tc\n\td\n'],
    ['a: |', ''],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual({ a: value })
  })

  it.each([
    ['a: |0\n x\n', 'yaml: found an indentation indicator equal to 0'],
    ['a: |x\n', 'yaml: did not find expected comment or line break'],
    ['a: |\n\tx\n', 'yaml: line 2: found a tab character where an indentation space is expected'],
  ])('%j is refused', (text, error) => {
    expect(read(text)).toBe(error)
  })
})
