import { expect, it } from 'vitest'
import { newSweep, note } from '../../../src/questions/capacity/sweep.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { maxSurge: 0, maxUnavailable: 1 } }', 2)
const script = [{ at: '1m', setImage: 'web:2' }]
const { moments } = simulate({ plan, script, pods: { startup: '10s' }, until: '5m' })

it('the worst of a run is kept, since the release and with what was done', () => {
  const sweep = newSweep(instant(60_000), 2)
  note(sweep, moments, 'none', null)
  note(sweep, moments, 'abort', instant(65_000))
  expect(sweep.runs).toBe(2)
  // The first of two as bad ones is told.
  expect(sweep.available).toMatchObject({ value: 1, of: 2, cause: 'none' })
  expect(sweep.byCause.abort).toMatchObject({ value: 1, doneAt: 65_000 })
  expect(sweep.loadPerPod?.value).toBe(2)
})

it('the load is that of a pod before the release, whatever the size is later', () => {
  // Four instead of two: the same requests for more pods, and the other way round.
  const loadWith = (usual: number): number | undefined => {
    const sweep = newSweep(instant(60_000), usual)
    note(sweep, moments, 'scale', instant(65_000))
    return sweep.loadPerPod?.value
  }
  expect([loadWith(1), loadWith(4)]).toEqual([1, 4])
})
