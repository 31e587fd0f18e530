import { describe, expect, it } from 'vitest'
import {
  setPhase,
  setResult,
  startedSync,
  takeUpResult,
} from '../../../../src/application/argocd/sync/engineLook.ts'
import { taskOf } from '../../../../src/application/argocd/sync/task.ts'
import { clusterWith, config, holding, inLook, planFor } from './clusters.ts'

const plan = planFor([config('a')], holding())
const task = () => taskOf('Sync', config('a'), null)

describe('a look', () => {
  it('writes down how tasks stand, in the order in which they came', () => {
    const { results } = inLook(plan, (look) => {
      const [a, b] = [task(), taskOf('Sync', config('b'), null)]
      setResult(look, a, 'Synced', 'Running', 'created')
      setResult(look, b, 'SyncFailed', 'Failed', 'no')
      setResult(look, a, 'Synced', 'Succeeded', '')
    })
    expect(results.map(({ key, ...told }) => [key.name, told.hookPhase, told.message])).toEqual([
      ['a', 'Succeeded', 'created'],
      ['b', 'Failed', 'no'],
    ])
  })

  it('takes up what earlier looks have written down', () => {
    const before = inLook(plan, (look) => setResult(look, task(), 'Synced', 'Running', 'created'))
    inLook(
      plan,
      (look) => {
        const again = task()
        takeUpResult(look, again)
        expect(again).toMatchObject({ status: 'Synced', operationPhase: 'Running' })
        const other = taskOf('PostSync', config('a'), null)
        takeUpResult(look, other)
        expect(other.operationPhase).toBe('')
      },
      clusterWith(),
      holding(),
      { ...startedSync, results: before.results },
    )
  })

  it('hands the cluster on from order to order', () => {
    const object = config('a')
    const apply = { kind: 'apply', verb: 'apply', dryRun: false, object } as const
    const flags = { force: false, validate: true, serverSide: false }
    const { orders, left, phase, message } = inLook(plan, (look) => {
      expect(look.find({ group: '', kind: 'ConfigMap', namespace: '', name: 'a' })).toBeNull()
      look.carryOut({ ...apply, ...flags })
      expect(look.find({ group: '', kind: 'ConfigMap', namespace: '', name: 'a' })).toBe(object)
      setPhase(look, 'Succeeded', 'done')
    })
    expect([orders, left, phase, message]).toEqual([
      ['apply a'],
      ['ConfigMap/a'],
      'Succeeded',
      'done',
    ])
  })
})
