import { describe, expect, it } from 'vitest'
import { attempt, failureText } from '../../../src/yaml/failure.ts'
import { scannerOf } from '../../../src/yaml/scan/scanner.ts'
import { takeToken } from '../../../src/yaml/scan/tokens.ts'

function tokens(text: string): readonly string[] {
  const scanner = scannerOf(text)
  const kinds: string[] = []
  const read = attempt(() => {
    for (;;) {
      const { kind } = takeToken(scanner)
      kinds.push(kind)
      if (kind === 'streamEnd') return
    }
  })
  return read.ok ? kinds : [failureText(read.failure)]
}

describe('the tokens of a text', () => {
  it('have a key before what turned out to be one', () => {
    expect(tokens('a: b')).toEqual([
      'blockMappingStart',
      'key',
      'scalar',
      'value',
      'scalar',
      'blockEnd',
      'streamEnd',
    ])
  })

  it('have the beginnings and ends of blocks that only indentation tells', () => {
    expect(tokens('a:\n  - b\n')).toEqual([
      'blockMappingStart',
      'key',
      'scalar',
      'value',
      'blockSequenceStart',
      'blockEntry',
      'scalar',
      'blockEnd',
      'blockEnd',
      'streamEnd',
    ])
  })

  it.each([
    ['a: b: c', 'yaml: mapping values are not allowed in this context'],
    ['a: - b', 'yaml: block sequence entries are not allowed in this context'],
    ['a: ? b', 'yaml: mapping keys are not allowed in this context'],
    ['x: 1\na\nb: 2', "yaml: line 3: could not find expected ':'"],
    ['a:\n\tb: 1', 'yaml: line 2: found character that cannot start any token'],
    ['a: `b`', 'yaml: found character that cannot start any token'],
    [`x: 1\n${'k'.repeat(1025)}: v`, "yaml: line 2: could not find expected ':'"],
  ])('%j is refused', (text, error) => {
    expect(tokens(text)).toEqual([error])
  })
})
