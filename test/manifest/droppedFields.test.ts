import { expect, it } from 'vitest'
import { droppedFields } from '../../src/manifest/droppedFields.ts'
import type { JsonObject } from '../../src/units/json.ts'

const pathsOf = (kind: string, written: JsonObject): readonly string[] =>
  droppedFields(kind, written).map(({ path }) => path.join('.'))

it.each([
  ['Rollout', { spec: { replica: 3 } }, ['spec.replica']],
  ['Rollout', { replicas: 3 }, ['replicas']],
  ['Rollout', { spec: { replicas: 3 } }, []],
  ['Rollout', { spec: { strategy: { canary: { maxSurge: null } } } }, []],
  [
    'Rollout',
    { spec: { strategy: { canary: { steps: [{ setWeight: 5 }, { setWieght: 50 }] } } } },
    ['spec.strategy.canary.steps.1.setWieght'],
  ],
  ['Deployment', { spec: { replica: 3, paused: true } }, ['spec.replica']],
  ['AnalysisTemplate', { spec: { metric: [] } }, ['spec.metric']],
  ['Service', { spec: { selectors: {} } }, ['spec.selectors']],
  ['ConfigMap', { anything: 1 }, []],
  ['__proto__', { anything: 1 }, []],
])('a %s like %j loses %j', (kind, written, paths) => {
  expect(pathsOf(kind, written)).toEqual(paths)
})

it('what a patch leaves out, and what is of the wrong type, is nobody’s here', () => {
  expect(droppedFields('Rollout', { spec: { replicas: 'three' } })).toEqual([])
  expect(droppedFields('Rollout', {})).toEqual([])
})

it('the hint names what was meant', () => {
  const [found] = droppedFields('Rollout', { spec: { replica: 3 } })
  expect(found).toMatchObject({ code: 'unknown-field', hint: 'Did you mean "replicas"?' })
  const step = { spec: { strategy: { canary: { steps: [{ setWieght: 5 }] } } } }
  expect(droppedFields('Rollout', step)[0]?.code).toBe('unknown-step')
})
