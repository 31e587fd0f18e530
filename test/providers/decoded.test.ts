import { describe, expect, it } from 'vitest'
import { decodedTypeOf } from '../../src/providers/decoded.ts'

describe('decodedTypeOf', () => {
  it('knows what Go decodes JSON to', () => {
    expect([null, 1, 'a', true, [1], { a: 1 }].map(decodedTypeOf)).toEqual([
      ...['nil', 'float64', 'string', 'bool', '[]any', 'map[string]any'],
    ])
  })
})
