import { describe, expect, it } from 'vitest'
import { failureText } from '../../src/yaml/failure.ts'
import { piecesOf } from '../../src/yaml/pieces.ts'

function pieces(text: string): readonly unknown[] {
  return [...piecesOf(text)].map((piece) => (piece.ok ? piece.value : failureText(piece.failure)))
}

describe('the pieces of a text', () => {
  it('are parted by lines that begin with three dashes', () => {
    expect(pieces('a: 1\n---   \nb: 2\n---# c\nc: 3')).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }])
    expect(pieces('# nothing\n---\n---\n')).toEqual([null])
    expect(pieces('null\n')).toEqual([null])
  })

  it('are lost where something stands behind the dashes', () => {
    expect(pieces('a: 1\n--- b\nc: 2\n')).toEqual(['invalid Yaml document separator: b'])
  })

  it('are counted in lines from their own beginning by go-yaml, from that of the text by us', () => {
    const [, second] = piecesOf('a: 1\n---\nb: 1\nc: d: e\n')
    expect(second?.ok === false && failureText(second.failure)).toBe(
      'yaml: line 2: mapping values are not allowed in this context',
    )
    const mark = second?.ok === false ? second.failure.mark : { at: 0, line: 0, column: 0 }
    expect(second?.position(mark)).toEqual({ line: 4, column: 5 })
  })

  it('may each begin with a byte order mark, and end lines with any return', () => {
    expect(pieces('\ufeffa: 1\r\nb: 2\r\n---\n\ufeffc: 3\n')).toEqual([{ a: 1, b: 2 }, { c: 3 }])
  })

  it('are JSON values one behind the other in a text that begins with a brace', () => {
    expect(pieces('{"a": 1} {"b": 2}\n{"c": 3}')).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }])
    // What is no JSON may still be YAML; if it is neither, JSON's words are told.
    expect(pieces('{a: 1,}')).toEqual([{ a: 1 }])
    expect(pieces('{"a": [}')).toEqual([
      "json: offset 8: invalid character '}' looking for beginning of value",
    ])
  })
})
