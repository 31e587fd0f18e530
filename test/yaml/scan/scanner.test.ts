import { describe, expect, it } from 'vitest'
import { markOf } from '../../../src/yaml/scan/cursor.ts'
import {
  dedentTo,
  headMayBeKey,
  indentTo,
  noteCandidate,
  scannerOf,
  takeCandidate,
} from '../../../src/yaml/scan/scanner.ts'

describe('what is known of a text on its way to tokens', () => {
  it('is that something may be a key until its line ends', () => {
    const scanner = scannerOf('a\nb')
    noteCandidate(scanner)
    expect(headMayBeKey(scanner)).toBe(true)
    scanner.cursor.line = 1
    expect(headMayBeKey(scanner)).toBe(false)
    expect(takeCandidate(scanner)).toBeNull()
  })

  it('is which blocks are open, by their columns', () => {
    const scanner = scannerOf('    a')
    scanner.cursor.at = 2
    indentTo(scanner, markOf(scanner.cursor), 'blockMappingStart')
    scanner.cursor.at = 4
    indentTo(scanner, markOf(scanner.cursor), 'blockSequenceStart')
    dedentTo(scanner, 2)
    dedentTo(scanner, -1)
    expect(scanner.queue.map(({ kind }) => kind)).toEqual([
      'blockMappingStart',
      'blockSequenceStart',
      'blockEnd',
      'blockEnd',
    ])
    expect(scanner.indent).toBe(-1)
  })
})
