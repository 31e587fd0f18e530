import { describe, expect, it } from 'vitest'
import { answersTo } from '../../src/simulation/answers.ts'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import type { ScriptAction, ScriptEntry } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { writtenPartsOf } from '../../src/simulation/writtenParts.ts'
import type { ScriptAnswer } from '../../src/timeline/scriptAnswer.ts'
import { at, planOf, scenarioOf } from './given.ts'

const manual = planOf({ steps: [{ setWeight: 50 }, { pause: {} }] })
const update: ScriptEntry = { at: '30s', setImage: 'app:v2' }

function lastAnswer(...script: readonly ScriptEntry[]): Pick<ScriptAnswer, 'outcome' | 'why'> {
  const pods = { startup: '5s', failing: ['app:v3'] }
  const timeline = simulate(scenarioOf({ plan: manual, pods, script }))
  expect(timeline.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const { outcome, why } = timeline.script.at(-1) ?? { outcome: 'refused', why: 'no answer' }
  return { outcome, why }
}

const nothing = (why: RegExp | string) => ({
  outcome: 'withoutEffect',
  why: typeof why === 'string' ? why : expect.stringMatching(why),
})
const accepted = { outcome: 'accepted', why: '' }
const stuck: ScriptEntry[] = [
  { at: '30s', setImage: 'app:v3' },
  { at: '40s', promoteFull: true },
]

describe('an entry of the script', () => {
  it.each<[ScriptAction]>([
    [{ setImage: 'app:v2' }],
    [{ scale: 3 }],
    [{ restart: true }],
    [{ pause: true }],
    [{ lose: { count: 1 } }],
    [{ unready: { count: 1, for: '5s' } }],
    [{ patch: { spec: { replicas: 4 } } }],
    [{ delete: true }],
  ])('%j is accepted where it changes something', (action) => {
    expect(lastAnswer({ at: '20s', ...action })).toEqual(accepted)
  })

  it.each<[ScriptAction]>([
    [{ promote: true }],
    [{ promoteFull: true }],
    [{ abort: true }],
    [{ undo: true }],
  ])('%j is accepted during an update', (action) => {
    expect(lastAnswer(update, { at: '1m', ...action })).toEqual(accepted)
  })

  it('is refused in the words of the plugin', () => {
    expect(lastAnswer({ at: '20s', undo: { revision: 9 } })).toEqual({
      outcome: 'refused',
      why: 'undo: unable to find specified revision 9 in history',
    })
    expect(lastAnswer({ at: '20s', delete: true }, { at: '30s', abort: true })).toEqual({
      outcome: 'refused',
      why: 'rollouts.argoproj.io "demo" not found',
    })
  })

  it.each<[ScriptAction]>([
    [{ abort: true }],
    [{ retry: true }],
    [{ promote: true }],
    [{ promoteFull: true }],
  ])('%j does nothing once all is promoted in full and pods are missing', (action) => {
    expect(lastAnswer(...stuck, { at: '1m', ...action })).toEqual(
      nothing(/^promoteFull is set.*`undo` or a new template releases it$/),
    )
  })

  it('undo releases a full promotion', () => {
    expect(lastAnswer(...stuck, { at: '1m', undo: true })).toEqual(accepted)
  })

  it.each<[ScriptAction, string]>([
    [{ promote: true }, 'there is no update to promote: the newest revision is the stable one'],
    [{ promoteFull: true }, 'there is no update to promote: the newest revision is the stable one'],
    [{ retry: true }, 'the update is not aborted'],
    [{ resume: true }, 'spec.paused is not set'],
    [{ scale: 2 }, 'spec.replicas is 2 already'],
    [{ setImage: 'app:v1' }, 'the image is app:v1 already'],
    [{ lose: { image: 'app:v9', count: 1 } }, 'there are no such pods'],
    [{ unready: { image: 'app:v9', count: 1, for: '5s' } }, 'no such pod is ready'],
    [{ patch: { spec: { replicas: 2 } } }, 'everything is as it was'],
  ])('%j of what is at rest does nothing, and says why', (action, why) => {
    expect(lastAnswer({ at: '20s', ...action })).toEqual(nothing(why))
  })

  it('a second deployment of the same does nothing', () => {
    const twice: ScriptEntry[] = [
      { at: '0s', deploy: true },
      { at: '20s', deploy: true },
    ]
    expect(lastAnswer(...twice)).toEqual(nothing('everything is as it was'))
  })

  it('a second abort does nothing', () => {
    const again: ScriptEntry[] = [
      { at: '50s', abort: true },
      { at: '1m', abort: true },
    ]
    expect(lastAnswer(update, ...again)).toEqual(nothing('the update is aborted already'))
  })

  it('is answered at its instant, as it was written, and commits are none', () => {
    const { script } = simulate(scenarioOf({ script: [update] }))
    expect(script).toEqual([
      { at: at(0), entry: { at: '0s', deploy: true }, outcome: 'accepted', why: '' },
      { at: at(30), entry: update, outcome: 'accepted', why: '' },
    ])
  })

  it('that was taken back has no effect only if the instant is the same without it', () => {
    const settled = simulate(scenarioOf({ script: [update] })).at('40s') ?? emptyWorld
    const world = writtenPartsOf(settled, [])
    const { rollout } = world
    if (rollout === null) throw new Error('no rollout')
    const written = { ...rollout, status: { ...rollout.status, abort: true } }
    const attempt = {
      entry: { at: '40s', abort: true } as const,
      index: 0,
      before: world,
      after: { ...world, rollout: written },
      error: '',
    }
    const outcome = (without: typeof world) =>
      answersTo([attempt], at(40), world, () => without).map((one) => one.outcome)
    expect(outcome(world)).toEqual(['withoutEffect'])
    expect(outcome({ ...world, rollout: { ...rollout, revision: 7 } })).toEqual(['accepted'])
    expect(outcome({ ...world, rollout: { ...rollout, rests: !rollout.rests } })).toEqual([
      'withoutEffect',
    ])
  })
})
