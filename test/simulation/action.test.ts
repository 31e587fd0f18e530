import { describe, expect, it } from 'vitest'
import { begin } from '../../src/rollout/begin.ts'
import { act } from '../../src/simulation/action.ts'
import type { ScriptAction, ScriptEntry } from '../../src/simulation/scenario.ts'
import { instant } from '../../src/units/time.ts'
import { planOf, programOf, simulated } from './given.ts'

const program = programOf()
const at = instant(60_000)
const running = simulated({ script: [{ at: '30s', setImage: 'app:v2' }] }).at('1m')?.rollout ?? null
const doing = (verb: ScriptAction) =>
  act({ program, rollout: running, written: null, gitops: null, at }, { at: '1m', ...verb })

const effectsAt30s = (script: readonly ScriptEntry[]) =>
  simulated({ script })
    .moments.filter(({ world }) => world.at === instant(30_000))
    .flatMap(({ effects }) => effects)

describe('a verb', () => {
  it.each<[ScriptAction, object]>([
    [{ setImage: 'app:v3' }, { spec: { template: { hash: 'v3' } } }],
    [{ patch: { spec: { minReadySeconds: 9 } } }, { spec: { minReadySeconds: 9 } }],
    [{ scale: 7 }, { spec: { replicas: 7 } }],
    [{ scale: { replicas: 7 } }, { spec: { replicas: 7 } }],
    [{ pause: true }, { spec: { paused: true } }],
    [{ restart: true }, { spec: { restartAt: at } }],
    [{ undo: true }, { spec: { template: { hash: 'v1' } } }],
    [{ undo: { revision: 1 } }, { spec: { template: { hash: 'v1' } } }],
    [{ abort: true }, { status: { abort: true } }],
    [{ promoteFull: true }, { status: { promoteFull: true } }],
    [{ promote: true }, { status: { pauseConditions: [] } }],
    [{ promote: { skipCurrentStep: true } }, { status: { currentStepIndex: 2 } }],
    [{ promote: { skipAllSteps: true } }, { status: { currentStepIndex: 2 } }],
    [{ lose: { image: 'app:v1', count: 9 } }, { replicaSets: [{ hash: 'v1', have: 0 }, {}] }],
    [
      { unready: { image: 'app:v1', count: 9, for: '5s' } },
      { replicaSets: [{ hash: 'v1', ready: 0, pods: [{ heldUntil: at + 5000 }] }, {}] },
    ],
  ])('does what the kubectl plugin does: %j', (verb, expected) => {
    expect(doing(verb)).toMatchObject({ rollout: expected, error: '' })
  })

  it('is the edit of an edited Rollout: the second one keeps the first', () => {
    const first = doing({ patch: { spec: { minReadySeconds: 9 } } }).rollout
    const second = act(
      { program, rollout: first, written: null, gitops: null, at },
      { at: '61s', setImage: 'app:v3' },
    ).rollout
    expect(second?.spec).toMatchObject({ minReadySeconds: 9, template: { hash: 'v3' } })
  })

  // annotations.SetRolloutRevision compares with what the new ReplicaSet says, and tells of a change.
  it.each(['7', 'seven', null])('writes the revision %j, which is put right and told', (text) => {
    const patch = { metadata: { annotations: { 'rollout.argoproj.io/revision': text } } }
    expect(doing({ patch }).rollout?.revision).toBe(Number(text) || 0)
    const told = effectsAt30s([{ at: '30s', patch }])
    expect(told).toMatchObject([{ message: 'Rollout updated to revision 1' }])
  })

  it('leaves the revision to the controller if it writes that of the new ReplicaSet', () => {
    const patch = { metadata: { annotations: { 'rollout.argoproj.io/revision': '1' } } }
    expect(effectsAt30s([{ at: '30s', patch }])).toEqual([])
  })

  it('that is refused says so in the words of the plugin', () => {
    const undo = doing({ undo: { revision: 9 } })
    expect(undo).toEqual({
      rollout: running,
      error: 'undo: unable to find specified revision 9 in history',
    })
    const stepless = programOf({ plan: planOf({ steps: [] }) })
    const rollout = begin(stepless.plan)
    const skip = { at: '0s', promote: { skipAllSteps: true } }
    expect(act({ program: stepless, rollout, written: null, gitops: null, at }, skip)).toEqual({
      rollout,
      error: 'promote: Cannot skip steps of a rollout without steps',
    })
    expect(
      act({ program, rollout: null, written: null, gitops: null, at }, { at: '0s', promote: true })
        .error,
    ).toBe('rollouts.argoproj.io "demo" not found')
  })
})
