import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../../src/application/argocd/object.ts'
import { syncedObjectOf, taskOf } from '../../../../src/application/argocd/sync/task.ts'
import {
  isDefinedIn,
  isDefinition,
  orderedTasks,
} from '../../../../src/application/argocd/sync/taskOrder.ts'
import { object } from '../objects.ts'
import { config, waveIs } from './clusters.ts'

const names = (tasks: readonly ReturnType<typeof taskOf>[]) =>
  orderedTasks(tasks).map((task) => nameOf(syncedObjectOf(task)))
const sync = (one: ReturnType<typeof config>) => taskOf('Sync', one, null)
const kind = (apiVersion: string, of: string, name: string) =>
  sync(object(apiVersion, of, { metadata: { name } }))

describe('tasks', () => {
  it('stand by phase, wave, kind and name', () => {
    const tasks = [
      taskOf('SyncFail', config('fail'), null),
      sync(config('late', waveIs(1))),
      sync(config('b')),
      sync(config('a')),
      kind('v1', 'Service', 'service'),
      taskOf('PostSync', config('post', waveIs(-9)), null),
      taskOf('PreSync', config('pre'), null),
    ]
    expect(names(tasks)).toEqual(['pre', 'a', 'b', 'service', 'late', 'post', 'fail'])
  })

  it('of Argo’s kinds come last, a Rollout before or after its template by name alone', () => {
    const group = 'argoproj.io/v1alpha1'
    const tasks = [
      kind(group, 'AnalysisTemplate', 'success'),
      kind(group, 'Rollout', 'demo'),
      kind('networking.k8s.io/v1', 'Ingress', 'web'),
    ]
    expect(names(tasks)).toEqual(['web', 'demo', 'success'])
  })

  it('bring what others need to before the first of them, into its wave', () => {
    const namespace = object('v1', 'Namespace', {
      metadata: { name: 'default', namespace: '', annotations: waveIs(5) },
    })
    const tasks = [sync(config('a', waveIs(-1))), sync(namespace), sync(config('b'))]
    expect(names(tasks)).toEqual(['default', 'a', 'b'])
    expect(tasks[1]?.wave).toBe(-1)
  })
})

it('a kind may be defined by an object of the same sync', () => {
  const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
    spec: { group: 'example.com', names: { kind: 'Odd' } },
  })
  expect([isDefinition(definition), isDefinition(config('a'))]).toEqual([true, false])
  expect(isDefinedIn(object('example.com/v1', 'Odd'), [definition])).toBe(true)
  expect(isDefinedIn(object('example.com/v1', 'Other'), [definition])).toBe(false)
})
