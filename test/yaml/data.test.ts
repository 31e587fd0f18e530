import { describe, expect, it } from 'vitest'
import { dataOf, markAt, type RepeatedKey } from '../../src/yaml/data.ts'
import { nextDocument, streamOf } from '../../src/yaml/stream.ts'
import { read } from './given.ts'

describe('the data of a document', () => {
  it('has texts where there are quotes, and in blocks', () => {
    expect(read('a: "1"\nb: \'on\'\nc: |\n  12\nd: 12\n')).toEqual({
      a: '1',
      b: 'on',
      c: '12\n',
      d: 12,
    })
  })

  it('has the last one of repeated keys, and tells the others', () => {
    const repeated: RepeatedKey[] = []
    expect(read('a: 1\nb:\n  c: 1\n  c: 2\na: 3\n', repeated)).toEqual({ a: 3, b: { c: 2 } })
    expect(repeated.map(({ path, mark }) => [path, mark.at])).toEqual([
      [['b', 'c'], 17],
      [['a'], 22],
    ])
  })

  it('has texts for keys, and none for a key that is nothing', () => {
    expect(read('1: a\non: b\n1.5: c\n')).toEqual({ 1: 'a', true: 'b', 1.5: 'c' })
    expect(read('~: x\n')).toBe('unsupported map key of type: %!s(<nil>), key: <nil>, value: "x"')
    expect(read('? [x]\n: 1\n')).toBe('yaml: invalid map key: []interface {}{"x"}')
  })

  it('follows aliases and merges, which count where they stand', () => {
    const base = { a: 1, b: 2 }
    const text =
      'base: &base {a: 1, b: 2}\nmore:\n  <<: *base\n  b: 3\nlate:\n  b: 3\n  <<: *base\n'
    expect(read(text)).toEqual({ base, more: { a: 1, b: 3 }, late: base })
    expect(read('a: &x {p: 1}\nb: &y {p: 2, q: 3}\nc:\n  <<: [*x, *y]\n')).toMatchObject({
      c: { p: 1, q: 3 },
    })
    expect(read('a:\n  <<: 1\n')).toBe(
      'yaml: map merge requires map or sequence of maps as the value',
    )
  })

  it('follows no alias into itself, and not too many', () => {
    expect(read('a: &a\n  b: *a\n')).toBe("yaml: anchor 'a' value contains itself")
    expect(read('a: *b\n')).toBe("yaml: unknown anchor 'b' referenced")
    const lines = ['a0: &a0 [x]']
    for (let level = 1; level <= 9; level += 1) {
      const nine = Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')
      lines.push(`a${level}: &a${level} [${nine}]`)
    }
    expect(read(lines.join('\n'))).toBe('yaml: document contains excessive aliasing')
  })

  it('may have a key that means something to JavaScript', () => {
    const value = read('__proto__: {a: 1}\n')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
  })
})

describe('the place of a part', () => {
  const document = nextDocument(streamOf('spec:\n  steps:\n  - setWeight: 5\n  - pause: {}\n'))
  if (document === null) throw new Error('no document')

  it('is that of its key, or of an entry of a list', () => {
    expect(markAt(document, ['spec', 'steps'])).toEqual({ at: 8, line: 1, column: 2 })
    expect(markAt(document, ['spec', 'steps', 1]).at).toBe(36)
    expect(markAt(document, ['spec', 'steps', 0, 'setWeight']).at).toBe(19)
  })

  it('is the nearest one around a part that is absent', () => {
    expect(markAt(document, ['spec', 'steps', 1, 'setWeight']).at).toBe(36)
    expect(markAt(document, ['status', 'phase']).at).toBe(0)
    expect(dataOf(document, [])).toEqual({ spec: { steps: [{ setWeight: 5 }, { pause: {} }] } })
  })
})

describe('a number without end', () => {
  it.each([
    ['.inf', '+Inf'],
    ['-.inf', '-Inf'],
    ['.nan', 'NaN'],
  ])('%s has no JSON, but may be a key', (text, named) => {
    const problem = `json: unsupported value: ${named}`
    expect(read(`a: ${text}\n`)).toBe(problem)
    expect(read(`${text}: 1\n`)).toEqual({ [text]: 1 })
  })
})
