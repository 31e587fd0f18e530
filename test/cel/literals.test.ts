import { describe, expect, it } from 'vitest'
import { scanNumber, scanText } from '../../src/cel/literals.ts'

const text = (source: string) => {
  const read = scanText(source, 0)
  return read !== null && 'value' in read && read.value.kind === 'string' ? read.value.value : read
}

describe('scanText', () => {
  it('reads escapes, except in raw texts', () => {
    expect(text(String.raw`"a\n\x41\u00e9\101"`)).toBe('a\nAéA')
    expect(text(String.raw`r'a\n'`)).toBe(String.raw`a\n`)
  })

  it('lets a text in three quotes run over lines, and no other', () => {
    expect(text("'''a\n'b'''")).toBe("a\n'b")
    expect(text("'a\nb'")).toEqual({ unread: "'a" })
  })

  it('reads nothing where no text begins', () => {
    expect(scanText('abc', 0)).toBeNull()
  })
})

describe('scanNumber', () => {
  it('tells whole numbers, unsigned ones and doubles apart', () => {
    expect(['7', '0x1F', '7u', '1e3', '.5'].map((source) => scanNumber(source, 0)?.value)).toEqual([
      { kind: 'int', value: 7n },
      { kind: 'int', value: 31n },
      { kind: 'uint', value: 7n },
      { kind: 'double', value: 1000 },
      { kind: 'double', value: 0.5 },
    ])
  })
})
