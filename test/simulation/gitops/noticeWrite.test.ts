import { expect, it } from 'vitest'
import { readManagedFields } from '../../../src/application/apply/managedFields.ts'
import type { ScriptEntry } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { application, planOf } from './given.ts'

/** Who owns something of the Rollout after an entry of the script. */
function managersAfter(entry: Partial<ScriptEntry>): readonly string[] {
  const plan = planOf('app:v1', [application()])
  const script = [{ at: '10s', ...entry }]
  const world = simulate({ plan, commits: [], script, until: '20s' }).at('20s')
  const stored = world?.gitops?.objects.find(({ kind }) => kind === 'Rollout') ?? {}
  return readManagedFields(stored).map(({ manager, subresource }) =>
    subresource === '' ? manager : `${manager}/${subresource}`,
  )
}

it.each<[string, Partial<ScriptEntry>]>([
  ['kubectl-argo-rollouts', { setImage: 'app:v2' }],
  ['kubectl-argo-rollouts', { pause: true }],
  ['kubectl-patch', { patch: { spec: { minReadySeconds: 1 } } }],
  ['kubectl/scale', { scale: 3 }],
])('%s owns what it wrote: %j', (manager, entry) => {
  expect(managersAfter(entry)).toEqual(['argocd-controller', manager])
})

it('a write of the status alone is none of the spec', () => {
  expect(managersAfter({ abort: true })).toEqual(['argocd-controller'])
})
