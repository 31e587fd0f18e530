import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/units/json.ts'
import { dataOf } from '../../src/yaml/data.ts'
import { attempt, failureText } from '../../src/yaml/failure.ts'
import { nextDocument, streamOf } from '../../src/yaml/stream.ts'

function documents(text: string): readonly Json[] {
  const stream = streamOf(text)
  const found: Json[] = []
  for (;;) {
    const read = attempt(() => {
      const node = nextDocument(stream)
      return node === null ? undefined : dataOf(node, [])
    })
    if (!read.ok) return [...found, failureText(read.failure)]
    if (read.value === undefined) return found
    found.push(read.value)
  }
}

describe('a stream of documents', () => {
  it('has one behind the other, empty ones too', () => {
    expect(documents('a: 1\n---\n---\n# x\n---\nb: 2\n...\n')).toEqual([
      { a: 1 },
      null,
      null,
      { b: 2 },
    ])
    expect(documents('')).toEqual([])
    expect(documents('# nothing\n')).toEqual([])
  })

  it('may begin with directives', () => {
    expect(documents('%YAML 1.1\n%TAG !e! tag:yaml.org,2002:\n---\n!e!str 1\n')).toEqual(['1'])
    expect(documents('%YAML 1.2\n---\n1\n')).toEqual(['yaml: found incompatible YAML document'])
    expect(documents('%YAML 1.1\n1\n')).toEqual([
      'yaml: line 1: did not find expected <document start>',
    ])
  })

  it('ends where two documents are not parted', () => {
    expect(documents('{"a": 1}\n{"b": 2}\n')).toEqual([
      { a: 1 },
      'yaml: line 1: did not find expected <document start>',
    ])
  })

  it('has no control characters', () => {
    expect(documents('a: \u0007\n')).toEqual(['yaml: control characters are not allowed'])
  })
})
