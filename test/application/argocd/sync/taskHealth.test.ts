import { expect, it } from 'vitest'
import {
  brokenCheck,
  type Health,
  health,
} from '../../../../src/application/argocd/health/health.ts'
import { type SyncTask, taskOf } from '../../../../src/application/argocd/sync/task.ts'
import { hookPhaseOf, updateRunning } from '../../../../src/application/argocd/sync/taskHealth.ts'
import { clusterWith, config, holding, hookIs, inLook, planFor } from './clusters.ts'

const plan = planFor([], holding())
const updated = (task: SyncTask, found: Health | null) => {
  const running: SyncTask = { ...task, operationPhase: 'Running', message: 'created' }
  const cluster = clusterWith(found === null ? {} : { health: { 'ConfigMap/a': found } })
  inLook(plan, (look) => updateRunning(look, [running]), cluster)
  return [running.operationPhase, running.message]
}
const resource = taskOf('Sync', config('a'), config('a'))
const hook = taskOf('PreSync', config('a', hookIs('PreSync')), config('a'))

it('a resource is done when it is Healthy, or has no health; Degraded it has failed', () => {
  expect(updated(resource, null)).toEqual(['Succeeded', 'created'])
  expect(updated(resource, health('Healthy', 'up'))).toEqual(['Succeeded', 'up'])
  expect(updated(resource, health('Degraded', 'why'))).toEqual(['Failed', 'why'])
  for (const code of ['Progressing', 'Suspended', 'Missing', 'Unknown'] as const) {
    expect(updated(resource, health(code))).toEqual(['Running', 'created'])
  }
  expect(updated(resource, brokenCheck('x'))).toEqual(['Running', 'created'])
})

it('a hook that is Unknown has failed too', () => {
  expect(updated(hook, null)).toEqual(['Succeeded', 'a created'])
  expect(updated(hook, health('Unknown', 'why'))).toEqual(['Failed', 'why'])
  expect(updated(hook, health('Suspended', 'held'))).toEqual(['Running', 'held'])
  expect(updated(hook, brokenCheck('x'))).toEqual(['Error', 'failed to get resource health: x'])
})

it('what is not there is not looked at', () => {
  expect(updated({ ...resource, live: null }, null)).toEqual(['Running', 'created'])
})

it('a hook of a health without a name has been created', () => {
  const cluster = clusterWith({ health: { 'ConfigMap/a': health('') } })
  inLook(
    plan,
    (look) => {
      expect(hookPhaseOf(look, config('a'))).toMatchObject({
        phase: 'Succeeded',
        message: 'a created',
      })
    },
    cluster,
  )
})
