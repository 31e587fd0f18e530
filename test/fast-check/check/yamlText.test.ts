import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainJson } from '../../../src/document/plainJson.ts'
import { yamlDocuments, yamlText } from '../../../src/fast-check/check/yamlText.ts'
import type { Json } from '../../../src/units/json.ts'
import { parseDocuments } from '../../../src/yaml/parse.ts'

it('writes blocks, and quotes only what YAML would take for something else', () => {
  const text = yamlText({
    name: 'demo',
    steps: [{ setWeight: 20 }, { pause: { duration: '30s' } }, { pause: {} }],
    texts: ['true', '1.0', 'a b', '', 'http://x.example.com/'],
    none: [],
  })
  expect(text.split('\n')).toEqual([
    'name: demo',
    'steps:',
    '- setWeight: 20',
    '- pause:',
    '    duration: 30s',
    '- pause: {}',
    'texts:',
    '- "true"',
    '- "1.0"',
    '- "a b"',
    '- ""',
    '- http://x.example.com/',
    'none: []',
  ])
})

it('writes what reads back the same', () => {
  // Readers take a lone surrogate for U+FFFD, and `__proto__` for nobody's key.
  const keys = fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__')
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Json>(null, true, 'no', 'n', '~', '1e3', '0x1f', '2026-01-01', '- a', 'a: b'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (documents) => {
      const objects = documents.map((entry) => ({ entry }))
      const { documents: read, diagnostics } = parseDocuments(yamlDocuments(objects))
      expect(diagnostics).toEqual([])
      expect(read.map((document) => plainJson(document.value))).toEqual(
        objects.map((value) => ({ ok: true, value })),
      )
    }),
    { seed: 1, numRuns: 300 },
  )
})
