import { describe, expect, it } from 'vitest'
import { parseDocuments, type YamlCode } from '../../src/yaml/parse.ts'

// One text for every code, and where the finding stands.
const examples: Readonly<
  Record<Exclude<YamlCode, 'not-a-text'>, readonly [string, number, number]>
> = {
  'yaml-syntax': ['spec:\n\tx: 1\n', 2, 1],
  'go-template': ['metadata:\n  name: {{ .Release.Name }}\n', 2, 9],
  'repeated-key': ['a: 1\nb: 2\na: 3\n', 3, 1],
  'unusable-key': ['a:\n  ? [x]\n  : 1\n', 2, 5],
  'too-deep': ['- '.repeat(5000), 1, 1001],
  'too-large': [`# ${'x'.repeat(5 * 1024 * 1024)}`, 1, 1],
  'alias-cycle': ['a: &a\n  b: *a\n', 2, 6],
  'too-many-aliases': [manyAliases(), 5, 10],
  'too-many-parts': [`${'- a\n'.repeat(200_001)}`, 200_000, 3],
  'strange-tag': ['a: 1\nb: !isNaN(result[0])\n', 2, 4],
  jsonnet: ['local x = 1;\n{ a: x }\n', 1, 1],
}

describe('reading text', () => {
  it.each(Object.entries(examples))('reports %s with its place', (code, [text, line, column]) => {
    const { diagnostics } = parseDocuments(text)
    expect(diagnostics.map((one) => [one.code, one.line, one.column])).toEqual([
      [code, line, column],
    ])
  })

  it('makes a document of every part, empty ones left out', () => {
    const { documents, diagnostics } = parseDocuments('---\na: 1\n---\n---\n# nothing\n---\nb: 2\n')
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }])
    expect(diagnostics).toEqual([])
  })

  it('knows the lines of a later document', () => {
    const [, second] = parseDocuments('a: 1\n---\nb:\n  c: 2\n').documents
    expect(second?.locate(['b', 'c'])).toEqual({ file: '', line: 4, column: 3 })
  })

  it('reads JSON as well', () => {
    const [document] = parseDocuments('{"a": {"b": ["x"]}}').documents
    expect(document?.value).toEqual({ a: { b: ['x'] } })
    expect(document?.locate(['a', 'b', 0])).toEqual({ file: '', line: 1, column: 14 })
  })

  it('reads files one behind the other, each with its name and its own lines', () => {
    const { documents, diagnostics } = parseDocuments([
      { name: 'a.yaml', text: 'a: 1\n---\nb: [\n' },
      { name: 'b.json', text: '{"c": 3}' },
    ])
    expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { c: 3 }])
    expect(documents.map(({ locate }) => locate([]).file)).toEqual(['a.yaml', 'b.json'])
    expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', file: 'a.yaml', line: 4 }])
  })

  it('says of what is no text that it is none', () => {
    for (const given of [null, 1, {}, ['a: 1'], [{ name: 'a', text: new Uint8Array() }]]) {
      const { documents, diagnostics } = parseDocuments(given as never)
      expect(documents).toEqual([])
      expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-text'])
    }
  })

  it('tells what is left of a value whose beginning is taken for a tag', () => {
    const text = 'a: !isNaN(x)\nb: [!Ref Name, !!str 1, "!x"]\n'
    const { documents, diagnostics } = parseDocuments(text)
    expect(documents.map(({ value }) => value)).toEqual([{ a: '', b: ['Name', '1', '!x'] }])
    expect(diagnostics.map(({ path, hint }) => `${path} ${hint}`)).toEqual([
      'a Put it in quotes: "!isNaN(x)".',
      'b[0] Put it in quotes: "!Ref Name".',
    ])
  })

  it('tells once that there is too much, and keeps what came before', () => {
    const { documents, diagnostics } = parseDocuments('a: 1\n---\n'.repeat(100), { parts: 30 })
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['too-many-parts', 21]])
    expect(documents.length).toBe(10)
  })

  it('tells of a key that stands there a hundred thousand times as often', () => {
    const { diagnostics } = parseDocuments('a: 1\n'.repeat(99_999))
    expect(diagnostics.length).toBe(99_998)
  })

  it('keeps what it can read beside what it cannot', () => {
    const { documents, diagnostics } = parseDocuments('a: [1\n---\nb: 2\n')
    expect(documents.map(({ value }) => value)).toEqual([{ b: 2 }])
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax'])
  })
})

/**
 * Every line repeats the one before nine times; the 100,000th part is within the fourth alias of
 * the sixth line.
 */
function manyAliases(): string {
  const lines = ['a0: &a0 [x]']
  for (let level = 1; level <= 9; level += 1) {
    const before = Array.from({ length: 9 }, () => `*a${level - 1}`)
    lines.push(`a${level}: &a${level} [${before.join(', ')}]`)
  }
  return `${lines.join('\n')}\n`
}
