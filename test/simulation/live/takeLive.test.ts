import { describe, expect, it } from 'vitest'
import { readLive } from '../../../src/simulation/live/readLive.ts'
import { takeLive } from '../../../src/simulation/live/takeLive.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { at, planOf, scenarioOf, simulated, told } from '../given.ts'
import { clock, codes, presentAt, printedAt, updated } from './given.ts'

const live = readLive(printedAt(70), { now: clock(70) })

describe('a scenario that goes on from live objects', () => {
  it('goes by their plan', () => {
    const { scenario, present } = takeLive({ live, plan: planOf() })
    expect(scenario?.plan.rollout.template.image).toBe('app:v2')
    expect(present).toBe(live.present)
    const plain = scenarioOf()
    expect(takeLive(plain)).toEqual({ scenario: plain, present: null, files: [], told: [] })
  })

  it('ends as it would have with its past', () => {
    const whole = simulated(updated)
    const { moments } = simulate({ live, pods: { startup: '5s' }, until: '230s' })
    expect(told(moments.at(-1)?.world ?? null)).toBe(told(whole.moments.at(-1)?.world ?? null))
    // The pause of 30 s began at 65 s, 5 s before now.
    const ended = moments.find(({ world }) => world.rollout?.status.phase !== 'Paused')
    expect(ended?.at).toBe(at(25))
  })

  it('is refused with what is wrong with the objects, and with itself', () => {
    const none = readLive({}, { now: clock(0) })
    const { diagnostics, moments } = simulate({ live: none, script: [{ at: 'noon', abort: true }] })
    expect(codes(diagnostics)).toContain('no-rollout')
    expect(moments).toEqual([])
    expect(codes(simulate({ live: 5 as never }).diagnostics)).toEqual(['not-an-object'])
  })

  it('has no commits', () => {
    const commits = [{ at: '1m', plan: planOf() }]
    expect(codes(simulate({ live, commits }).diagnostics)).toContain('live-commits')
  })

  it('finds Secrets that its runs have found', () => {
    const present = presentAt(70)
    const secretKeyRef = { name: 's', key: 'k' }
    const args = [{ name: 'a', value: null, valueFrom: { secretKeyRef } }]
    const spec = { metrics: [], args, dryRun: [], measurementRetention: [] }
    const run = { name: 'r', spec } as never
    const given = { present: { ...present, runs: [run] }, diagnostics: [] }
    expect(takeLive({ live: given }).scenario?.secrets).toEqual({ s: { k: '' } })
  })
})

it('a restart that a script writes is by the real clock', () => {
  const patch = { spec: { restartAt: clock(90) } }
  const file = { kind: 'Rollout', ...patch }
  const script = [
    { at: '0s', patch },
    { at: '1s', apply: [file] },
    { at: '2s', abort: true },
  ]
  const counted = { spec: { restartAt: '2026-01-01T00:00:20Z' } }
  expect(takeLive({ live, script }).scenario?.script).toEqual([
    { at: '0s', patch: counted },
    { at: '1s', apply: [{ kind: 'Rollout', ...counted }] },
    { at: '2s', abort: true },
  ])
})
