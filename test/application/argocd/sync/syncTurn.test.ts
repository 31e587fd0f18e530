import { describe, expect, it } from 'vitest'
import { type Health, health } from '../../../../src/application/argocd/health/health.ts'
import type { Unstructured } from '../../../../src/application/argocd/object.ts'
import { type SyncState, startedSync } from '../../../../src/application/argocd/sync/engineLook.ts'
import type { SyncOptions } from '../../../../src/application/argocd/sync/plan.ts'
import { syncTurn } from '../../../../src/application/argocd/sync/syncTurn.ts'
import { object } from '../objects.ts'
import {
  brief,
  clusterWith,
  config,
  holding,
  hookIs,
  type Objects,
  type Oddities,
  planFor,
  waveIs,
} from './clusters.ts'

interface Story extends Oddities {
  readonly targets: readonly Unstructured[]
  readonly live?: Objects
  readonly options?: Partial<SyncOptions>
  /** The health of everything in a look, by its number. */
  readonly healthAt?: (look: number) => Readonly<Record<string, Health>>
}

// Each look as its orders (without the tries) and what it said.
function told(story: Story): readonly (readonly string[])[] {
  const { targets, options = {}, healthAt = () => ({}) } = story
  const looks: (readonly string[])[] = []
  let state: SyncState = startedSync
  let objects = story.live ?? holding()
  while (state.phase === 'Running' && looks.length < 9) {
    const cluster = clusterWith({ ...story, health: healthAt(looks.length) })
    const turn = syncTurn(state, planFor(targets, objects, options), cluster, objects)
    state = turn.state
    objects = turn.world
    const orders = turn.orders.map(brief).filter((order) => !order.startsWith('dryRun'))
    looks.push([...orders, state.message])
  }
  return looks
}

const rollout = object('argoproj.io/v1alpha1', 'Rollout', { metadata: { name: 'web' } })
const paused = health('Suspended', 'CanaryPauseStep')

describe('a sync', () => {
  it('of one wave has succeeded as soon as it is applied', () => {
    const healthAt = () => ({ 'Rollout/web': health('Progressing') })
    expect(told({ targets: [rollout, config('a')], healthAt })).toEqual([
      ['apply a', 'apply web', 'wave Sync 0', 'successfully synced (all tasks run)'],
    ])
  })

  it('does not go on to the next wave while a Rollout is paused', () => {
    const healthAt = (look: number) => ({ 'Rollout/web': look < 3 ? paused : health('Healthy') })
    const waits = ['waiting for healthy state of argoproj.io/Rollout/web']
    expect(told({ targets: [rollout, config('late', waveIs(1))], healthAt })).toEqual([
      ['apply web', 'wave Sync 0', ...waits],
      waits,
      waits,
      ['apply late', 'wave Sync 1', 'successfully synced (all tasks run)'],
    ])
  })

  it('waits for its hooks, lets them go, and deletes at the end those that ask for it', () => {
    const hook = config('h', hookIs('PreSync', 'HookSucceeded'))
    expect(told({ targets: [hook, config('a')] })).toEqual([
      ['apply h', 'wave PreSync 0', 'waiting for completion of hook /ConfigMap/h'],
      [
        'removeFinalizer h',
        'apply a',
        'wave Sync 0',
        'deleteHook h',
        'successfully synced (all tasks run)',
      ],
    ])
  })

  it('is tried as a whole before anything is applied', () => {
    const refusesDry = { 'ConfigMap/b': 'unknown field' }
    expect(told({ targets: [config('a'), config('b')], refusesDry })).toEqual([
      ['one or more objects failed to apply (dry run)'],
    ])
  })

  it('fails with its reasons, after its SyncFail hooks', () => {
    const targets = [config('a'), config('h', hookIs('SyncFail'))]
    expect(told({ targets, refuses: { 'ConfigMap/a': 'no' } })).toEqual([
      ['apply a', 'apply h', 'waiting for completion of hook /ConfigMap/h'],
      [
        'removeFinalizer h',
        'one or more synchronization tasks completed unsuccessfully, reason: no',
      ],
    ])
  })

  it('fails without a reason if a resource becomes Degraded', () => {
    const healthAt = () => ({ 'Rollout/web': health('Degraded', 'RolloutAborted') })
    expect(told({ targets: [rollout, config('late', waveIs(1))], healthAt }).at(-1)).toEqual([
      'one or more synchronization tasks completed unsuccessfully',
    ])
  })

  it('refuses a kind that the API server does not have', () => {
    expect(told({ targets: [rollout], unknown: ['Rollout'] })).toEqual([
      ['one or more synchronization tasks are not valid: Rollout.argoproj.io "" not found'],
    ])
  })

  it('leaves alone what is as Git has it, if it is told to', () => {
    const live = holding(config('a'))
    const targets = [config('a'), config('b')]
    const plan = planFor(targets, live, { applyOutOfSyncOnly: true })
    const known = { ...plan, isModified: () => false }
    const turn = syncTurn(startedSync, known, clusterWith(), live)
    expect(turn.orders.map(brief)).toEqual(['dryRun b', 'apply b', 'wave Sync 0'])
  })

  it('notices that what it waits for has gone', () => {
    const targets = [rollout, config('late', waveIs(1))]
    const plan = planFor(targets, holding())
    const first = syncTurn(startedSync, plan, clusterWith(), holding())
    const second = syncTurn(first.state, plan, clusterWith(), holding())
    const third = syncTurn(second.state, plan, clusterWith(), holding())
    expect(second.state.phase).toBe('Running')
    expect(third.state).toMatchObject({
      phase: 'Failed',
      message:
        'one or more synchronization tasks completed unsuccessfully, reason: ' +
        'Resource argoproj.io/Rollout/web is missing, it might have been deleted',
    })
  })
})
