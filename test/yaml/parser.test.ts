import { describe, expect, it } from 'vitest'
import { limits } from '../../src/units/limits.ts'
import { read } from './given.ts'

// What go-yaml makes of these, and the words with which it refuses the others.
describe('nodes', () => {
  it.each<[string, unknown]>([
    ['- a\n- - b\n  - c\n-\n', ['a', ['b', 'c'], null]],
    ['a:\n- b\n- c\nd:\n', { a: ['b', 'c'], d: null }],
    ['{a: 1, b, "c":2, ? d : 3}', { a: 1, b: null, c: 2, d: 3 }],
    ['[a, b: c, , d]', 'yaml: did not find expected node content'],
    ['[a, b: c, ]', ['a', { b: 'c' }]],
    ['? owner\n: x\n', { owner: 'x' }],
    ['a: &x\nb: *x\n', { a: null, b: null }],
    ['a: !!str\n', { a: '' }],
    ['a: b\n c\n', { a: 'b c' }],
    ['a:\n  b: 1\n c: 2\n', 'yaml: line 2: did not find expected key'],
    ['a: 1\n- b\n', 'yaml: line 1: did not find expected key'],
    ['- a\nb: 1\n', "yaml: line 1: did not find expected '-' indicator"],
    ['a: [1, 2\nb: 3\n', "yaml: line 1: did not find expected ',' or ']'"],
    ['a: {b: 1\nc: 2}\n', "yaml: line 1: did not find expected ',' or '}'"],
    ['a: !x!y z\n', 'yaml: found undefined tag handle'],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  it('stand in one another as deep as people nest them, and no deeper', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(typeof read(nested(limits.depth.most))).toBe('object')
    expect(read(nested(limits.depth.most + 1))).toContain('more than 500 deep')
    expect(read('- '.repeat(5000))).toContain('more than 500 deep')
  })
})
