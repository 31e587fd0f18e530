import { expect, it } from 'vitest'
import { marksIn, unrendered } from '../../../src/manifest/remarks/unrendered.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { canary, manifestsOf, template } from '../given.ts'

const variable = `$${'{X}'}`

function placesIn(object: JsonObject): readonly string[] {
  const manifests = manifestsOf(object)
  return manifests.flatMap((one) => unrendered(one, manifests)).map(({ path }) => path.join('.'))
}

it('finds the first mark of a template of a manifest', () => {
  const object = { ...canary({}, { strategy: { canary: { canaryService: variable } } }) }
  expect(placesIn(object)).toEqual(['spec.strategy.canary.canaryService'])
  expect(placesIn({ ...object, metadata: { name: '{{ .Release.Name }}' } })).toEqual([
    'metadata.name',
  ])
})

it.each(['{{ .Values.x }}', variable, '$(X)', `a-${variable}`])('knows %s', (text) => {
  expect(marksIn(text)).toBe(true)
})

it.each(['{{ args.host }}', '{{args.a}}-{{ templates.b.podTemplateHash }}', '$X', '{ a }', ''])(
  'lets %j pass',
  (text) => {
    expect(marksIn(text)).toBe(false)
  },
)

it('lets commands, variables and annotations of the object be', () => {
  const containers = [{ name: 'a', image: 'a', command: ['sh', '-c', `echo ${variable}`] }]
  const object = canary({}, { template: { spec: { containers } } })
  expect(placesIn({ ...object, metadata: { name: 'a', annotations: { a: variable } } })).toEqual([])
})

it('does not take the arguments of an analysis for marks', () => {
  expect(placesIn(template('a', { successCondition: 'result > {{ args.low }}' }))).toEqual([])
})
