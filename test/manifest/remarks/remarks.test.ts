import { expect, it } from 'vitest'
import { remarkRules, remarksOn } from '../../../src/manifest/remarks/remarks.ts'
import { canary, manifestsOf } from '../given.ts'

const variable = `$${'{X}'}`

it('tells the remarks of all rules, in their order', () => {
  const strategy = { canary: { canaryService: variable } }
  const object = { ...canary({}, { strategy }), metadata: { name: 'A B' } }
  const manifests = manifestsOf(object)
  expect(manifests.flatMap((one) => remarksOn(one, manifests)).map(({ code }) => code)).toEqual([
    'unrendered-template',
    'metadata-invalid',
  ])
  expect(new Set(remarkRules).size).toBe(remarkRules.length)
})
