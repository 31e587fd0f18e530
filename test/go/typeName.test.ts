import { expect, it } from 'vitest'
import { reflectKindOf, typeNameOf } from '../../src/go/typeName.ts'

it('whole numbers are int64, as Kubernetes decodes them', () => {
  expect([1, 1.5, 'a', true, null, [], {}].map(typeNameOf)).toEqual([
    'int64',
    'float64',
    'string',
    'bool',
    '<nil>',
    '[]interface {}',
    'map[string]interface {}',
  ])
})

it('a kind says less than a type', () => {
  expect([[], {}, null].map(reflectKindOf)).toEqual(['slice', 'map', 'invalid'])
})
