import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/simulation/prepare.ts'
import { programOf, scenarioOf } from './given.ts'

describe('a scenario', () => {
  it('ends half an hour after the last entry of its script, unless it says when', () => {
    const { until: _, ...open } = scenarioOf({ script: [{ at: '1m', promote: true }] })
    expect(prepare(open).program?.until).toBe(1_860_000)
    expect(programOf({ until: '2m' }).until).toBe(120_000)
  })

  it('says how long pods take, and which fail', () => {
    const images = { 'app:v2': { startup: '1m', readyCap: 2 }, 'app:v3': { startup: '1s' } }
    const { pods } = programOf({ pods: { startup: '3s', images, failing: ['app:v3', 'app:v4'] } })
    expect(pods).toMatchObject({
      startup: 3000,
      images: {
        'app:v2': { startup: 60_000, readyCap: 2 },
        'app:v3': { startup: 1000, readyCap: 0 },
        'app:v4': { startup: null, readyCap: 0 },
      },
    })
  })

  it('says whether and when weights are verified', () => {
    expect(programOf().verification).toBe('none')
    expect(programOf({ router: { verify: 'immediate' } }).verification).toBe(0)
    expect(programOf({ router: { verify: 'after', after: '15s' } }).verification).toBe(15_000)
  })

  it('has traffic where somebody sends or answers requests', () => {
    expect(programOf().traffic).toBeNull()
    const { traffic } = programOf({ app: { 'app:v2': { status: 503 } } })
    expect(traffic?.requestsPerSecond).toBe(0)
    expect([...(traffic?.failing ?? [])]).toEqual(['app:v2'])
  })

  it('says what step plugins answer: success, at once, unless told otherwise', () => {
    const plugins = { bake: {}, test: { after: '5s', phase: 'Failed', message: 'no' } } as const
    expect(programOf({ plugins }).plugins).toEqual({
      bake: { after: 0, phase: 'Successful', message: '' },
      test: { after: 5000, phase: 'Failed', message: 'no' },
    })
  })

  it('that is wrong in several places says so at once, and is not run', () => {
    const { program, diagnostics } = prepare(
      scenarioOf({
        pods: { startup: 'soon', images: { 'app:v2': { startup: `${-1}s` } } },
        plugins: { bake: { after: 'later' } },
        traffic: { requestsPerSecond: 1, router: 'carrier pigeon' },
        until: 'never',
      }),
    )
    expect(program).toBeNull()
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'no-such-router traffic.router',
      'not-a-time plugins["bake"].after',
      'not-a-time pods.images["app:v2"].startup',
      'not-a-time pods.startup',
      'not-a-time until',
    ])
  })
})
