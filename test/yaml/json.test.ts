import { describe, expect, it } from 'vitest'
import { dataOf } from '../../src/yaml/data.ts'
import { failureText } from '../../src/yaml/failure.ts'
import { readJson } from '../../src/yaml/json.ts'
import { cursorOf } from '../../src/yaml/scan/cursor.ts'

function json(text: string): unknown {
  const read = readJson(cursorOf(text))
  if (!read.ok) return failureText(read.failure)
  return read.value === null ? undefined : dataOf(read.value, [])
}

describe('JSON with its places', () => {
  it('is read as JSON.parse reads it', () => {
    const text = ' {"a": [1, -2.5e3, true, null, "x\\u00e9\\n\\"", {}], "b": {"c": []}}'
    expect(json(text)).toEqual(JSON.parse(text))
  })

  it('ends where the value ends, so that another may follow', () => {
    const cursor = cursorOf('{"a": 1}\n{"b": 2}')
    readJson(cursor)
    const second = readJson(cursor)
    expect(second.ok && second.value?.start).toEqual({ at: 9, line: 1, column: 0 })
    expect(json('  \n')).toBeUndefined()
  })

  // The words of encoding/json; offsets count bytes, and a character is shown by its first.
  it.each([
    ['{"a": }', "json: offset 7: invalid character '}' looking for beginning of value"],
    ['{a: 1}', "json: offset 2: invalid character 'a' looking for beginning of object key string"],
    ['{"a" 1}', "json: offset 6: invalid character '1' after object key"],
    ['{"a": 1 "b"}', "json: offset 9: invalid character '\"' after object key:value pair"],
    ['[1 2]', "json: offset 4: invalid character '2' after array element"],
    ['"a\\d"', "json: offset 4: invalid character 'd' in string escape code"],
    ['"é": \u00a0', undefined],
    ['[\u00a0]', "json: offset 2: invalid character 'Â' looking for beginning of value"],
    ['{"a": [', 'unexpected EOF'],
  ])('%j is refused as Go refuses it', (text, error) => {
    if (error !== undefined) expect(json(text)).toBe(error)
    else expect(json(text)).toBe('é')
  })

  it('is not read deeper than people nest it', () => {
    const read = readJson(cursorOf('['.repeat(5000)))
    expect(read.ok).toBe(false)
    expect(!read.ok && read.failure.code).toBe('too-deep')
  })
})
