import { describe, expect, it } from 'vitest'
import { sample } from './sampleCases.ts'

function file(name: string, rows: number): Parameters<typeof sample>[0][number] {
  const lines = Array.from({ length: rows }, (_, index) => `{"row":${String(index).padStart(3)}}`)
  return { name, size: rows * 12, lines }
}

describe('a sample of cases', () => {
  it('takes every k-th row of the large files, with the smallest k that fits', () => {
    const [thin] = sample([file('a.ndjson', 100)], 500, 100)
    expect(thin?.lines).toHaveLength(34)
    expect(thin?.lines.slice(0, 2)).toEqual(['{"row":  0}', '{"row":  3}'])
    expect(thin?.size).toBe(408)
  })

  it('takes small files and documents whole', () => {
    const [rows, document] = sample([file('a.ndjson', 8), file('b.json', 20)], 500, 100)
    expect([rows?.lines.length, document?.lines.length]).toEqual([8, 20])
  })

  it('takes everything where everything fits', () => {
    expect(sample([file('a.ndjson', 100)], 1200, 100)[0]?.lines).toHaveLength(100)
  })

  it('keeps of the printed trees those whose traces it keeps', () => {
    const rows = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => `{"id":"known-${index}"}`)
    const traces = { name: 'traces-known.ndjson', size: 200, lines: rows(4) }
    const trees = { name: 'trees.ndjson', size: 80, lines: rows(4) }
    const [, kept] = sample([traces, trees], 110, 100)
    expect(kept?.lines).toEqual(['{"id":"known-0"}', '{"id":"known-2"}'])
  })

  it('says when it cannot be made', () => {
    expect(() => sample([file('b.json', 100)], 500, 100)).toThrow('exceed 500 bytes')
  })
})
