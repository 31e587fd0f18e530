import { describe, expect, it } from 'vitest'
import { read } from './given.ts'

describe('a scalar with a tag', () => {
  it.each<[string, unknown]>([
    ['!!str 12', '12'],
    ['!!int "12"', 12],
    ['!!float 3', 3],
    ['!!bool yes', true],
    ['!!null ""', null],
    ['!!binary Y2hlY2tvdXQ=', 'checkout'],
    ['!checkout', ''],
    ['! 12', '12'],
    ['!local 12', '12'],
    ['!!int abc', 'yaml: cannot decode !!str `abc` as a !!int'],
    ['!!bool 1', 'yaml: cannot decode !!int `1` as a !!bool'],
    ['!!binary a', 'yaml: !!binary value contains invalid base64 data'],
  ])('%s', (text, value) => {
    const result = read(`a: ${text}\n`)
    expect(typeof result === 'string' ? result : (result as { a: unknown }).a).toBe(value)
  })
})
