import { expect, it } from 'vitest'
import { withoutIgnored } from '../../../../src/application/argocd/diff/ignoreDifferences.ts'
import { object } from '../objects.ts'

const rule = {
  group: 'apps',
  kind: 'Deployment',
  name: '',
  namespace: '',
  jsonPointers: ['/spec/replicas'],
  jqPathExpressions: [],
}
const parts = { spec: { replicas: 3, paused: true }, status: { replicas: 3 } }
const deployment = object('apps/v1', 'Deployment', parts)

it('a status is ignored without anybody asking for it', () => {
  expect(withoutIgnored(deployment, [])).toEqual(
    object('apps/v1', 'Deployment', { spec: parts.spec }),
  )
})

it('a rule concerns the objects that it names', () => {
  const spec = (...rules: readonly (typeof rule)[]) => withoutIgnored(deployment, rules).spec
  expect(spec(rule)).toEqual({ paused: true })
  expect(spec({ ...rule, name: 'other' })).toEqual(parts.spec)
  expect(spec({ ...rule, namespace: 'default' })).toEqual({ paused: true })
  expect(spec({ ...rule, group: '*', kind: '*' })).toEqual({ paused: true })
  expect(spec({ ...rule, group: '' })).toEqual(parts.spec)
})

it('an expression that is more than a path is left out', () => {
  const { spec } = withoutIgnored(deployment, [
    { ...rule, jsonPointers: [], jqPathExpressions: ['.spec | keys', '.spec.paused'] },
  ])
  expect(spec).toEqual({ replicas: 3 })
})
