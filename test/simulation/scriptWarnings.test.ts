import { expect, it } from 'vitest'
import type { ScriptAction } from '../../src/simulation/scenario.ts'
import { actionWarnings, scriptWarnings } from '../../src/simulation/scriptWarnings.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { rollout } from '../manifest/given.ts'
import { at, planOf, scenarioOf } from './given.ts'

const plan = planOf({ steps: [{ setWeight: 50 }, { pause: {} }] })
const other = { ...rollout({ canary: {} }), metadata: { name: 'other' } }
const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' } }

const told = (action: ScriptAction): readonly string[] =>
  actionWarnings(plan, action, 'script[0]').map(({ code, path }) => `${code} ${path}`)

it.each<[string, ScriptAction, readonly string[]]>([
  ['a sound patch', { patch: { spec: { replicas: 3 } } }, []],
  [
    'a patch of fields that there are not',
    { patch: { replicas: 3, spec: { replica: 3 } } },
    ['unknown-field script[0].patch.replicas', 'unknown-field script[0].patch.spec.replica'],
  ],
  [
    'a patch with a step that there is not',
    { patch: { spec: { strategy: { canary: { steps: [{ setWieght: 5 }] } } } } },
    ['unknown-step script[0].patch.spec.strategy.canary.steps[0].setWieght'],
  ],
  [
    'a patch of the status',
    { patch: { status: { abort: true } } },
    ['status-ignored script[0].patch.status'],
  ],
  ['an image', { setImage: 'registry:5000/app:v2' }, []],
  [
    'an image as kubectl is told it',
    { setImage: 'app=app:v2' },
    ['not-an-image script[0].setImage'],
  ],
  ['nothing that is applied', { apply: [] }, ['matches-nothing script[0].apply']],
  ['what nobody plays beside nothing', { apply: [configMap] }, []],
  [
    'another Rollout that is applied',
    { apply: [configMap, other] },
    ['matches-nothing script[0].apply[1]'],
  ],
  ['another Rollout beside ours', { apply: [other, ...plan.manifests] }, []],
  [
    'an object with a field that there is not',
    { apply: [{ ...plan.manifests[0], spce: {} }] },
    ['unknown-field script[0].apply[0].spce'],
  ],
  ['a plan, which was told when it was read', { apply: plan }, []],
])('%s is told', (_, action, warnings) => {
  expect(told(action)).toEqual(warnings)
})

it('hints name the fix', () => {
  const [image] = actionWarnings(plan, { setImage: 'app=app:v2' }, '')
  expect(image).toMatchObject({ path: 'setImage', severity: 'warning' })
  expect(image?.hint).toBe("Give the image alone, 'app:v2': it is that of the first container.")
})

it('an entry after the end never happens, and one at the end does', () => {
  const script = [
    { at: '10s', setImage: 'app:v2' },
    { at: '20s', promote: true },
  ] as const
  expect(scriptWarnings({ plan, script }, at(20))).toEqual([])
  expect(scriptWarnings({ plan, script }, at(15))).toMatchObject([
    { code: 'never-happens', path: 'script[1].at', hint: "Give until: '20s', or later." },
  ])
})

it('a scenario is run all the same, and its timeline tells them', () => {
  const script = [{ at: '10s', patch: { spec: { replica: 3 } } }]
  const { diagnostics, script: answers } = simulate(scenarioOf({ script }))
  expect(diagnostics.map(({ code }) => code)).toContain('unknown-field')
  expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'withoutEffect'])
})
