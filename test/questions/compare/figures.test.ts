import { expect, it } from 'vitest'
import { figureNames, figuresOf } from '../../../src/questions/compare/figures.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 2m } }] } }', 4)

it('reads every figure from the first new image on', () => {
  const figures = figuresOf({
    plan,
    script: [{ at: '1m', setImage: 'web:2' }],
    traffic: { requestsPerSecond: 10 },
    app: { 'web:2': { status: 500 } },
    until: '10m',
  })
  expect(figures).toMatchObject({
    // Pods are there at once: the pause is all.
    duration: 120_000,
    oldPodsGoneAfter: 120_000,
    backAfter: null,
    // Two minutes at one half.
    exposure: 60_000,
    refusedRequests: 0,
    phase: 'Healthy',
  })
  // Half of 1200 requests, and all of the 4200 after that.
  expect(figures.failedRequests).toBe(4800)
})

it('has no figures where nothing is released', () => {
  const figures = figuresOf({ plan, until: '10m' })
  for (const name of Object.keys(figureNames)) {
    expect(figures[name as keyof typeof figureNames], name).toBeNull()
  }
})

it('says after how long no user meets a release that was taken back', () => {
  const script = [
    { at: '1m', setImage: 'web:2' },
    { at: '90s', abort: true },
  ]
  const { backAfter, duration } = figuresOf({ plan, script, until: '10m' })
  expect(backAfter).toBe(30_000)
  expect(duration).toBeNull()
})
