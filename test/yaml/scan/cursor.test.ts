import { describe, expect, it } from 'vitest'
import {
  columnOf,
  cursorOf,
  isAtDocumentMarker,
  isGap,
  isWord,
  markOf,
  peek,
  takeBreak,
} from '../../../src/yaml/scan/cursor.ts'

describe('a place in a text', () => {
  it('begins behind a byte order mark', () => {
    const cursor = cursorOf('\ufeffab')
    expect([peek(cursor), columnOf(cursor), peek(cursor, 2)]).toEqual(['a', 0, ''])
  })

  it('counts a line for each of the five line ends of YAML 1.1', () => {
    const cursor = cursorOf('\r\n\r\n\r\u0085\u2028x')
    const breaks = [0, 1, 2, 3, 4].map(() => takeBreak(cursor))
    expect(breaks).toEqual(['\n', '\n', '\n', '\n', '\u2028'])
    expect(markOf(cursor)).toEqual({ at: 7, line: 5, column: 0 })
  })

  it('knows the marks of documents at the beginning of a line', () => {
    expect(isAtDocumentMarker(cursorOf('---'))).toBe(true)
    expect(isAtDocumentMarker(cursorOf('... '))).toBe(true)
    expect(isAtDocumentMarker(cursorOf('---a'))).toBe(false)
  })

  it('knows what ends a word, and what makes one', () => {
    expect([' ', '\t', '\n', '', 'a', ':'].map(isGap)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(['a', '9', '_', '-', '.', ''].map(isWord)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
