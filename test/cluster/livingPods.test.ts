import { describe, expect, it } from 'vitest'
import { livingPods, nextTurnAt } from '../../src/cluster/livingPods.ts'
import type { PodCohort } from '../../src/cluster/objects.ts'
import type { PodLife } from '../../src/cluster/podLife.ts'
import { instant, seconds } from '../../src/units/time.ts'

const at = (second: number) => instant(second * 1000)
const quiet: PodLife = { caps: [], flaps: null, crash: null, pullable: null }
const start = { startup: seconds(5), readyCap: null }
const cohort = (count: number, createdAt: number, readyAt: number | null): PodCohort => ({
  count,
  createdAt: at(createdAt),
  readyAt: readyAt === null ? null : at(readyAt),
  heldUntil: null,
})
const capped: PodLife = {
  ...quiet,
  caps: [
    [at(0), 9],
    [at(110), 6],
    [at(120), 9],
  ],
}

describe('pods that come and go', () => {
  it('are as many as the limit of the time lets be ready, the oldest', () => {
    const nine = [cohort(4, 0, 5), cohort(5, 10, 15)]
    expect(livingPods(nine, capped, start, at(109))).toBe(nine)
    const six = livingPods(nine, capped, start, at(110))
    expect(six).toEqual([cohort(4, 0, 5), cohort(2, 10, 15), cohort(3, 10, null)])
    expect(livingPods(six, capped, start, at(119))).toBe(six)
    expect(livingPods(six, capped, start, at(120))).toEqual([
      cohort(4, 0, 5),
      cohort(2, 10, 15),
      cohort(3, 10, 120),
    ])
  })

  it('keep their places before others get one', () => {
    const life: PodLife = { ...quiet, caps: [[at(0), 3]] }
    const list = [cohort(2, 0, null), cohort(3, 10, 15)]
    expect(livingPods(list, life, start, at(30))).toBe(list)
  })

  it('are one cohort again when they are alike again', () => {
    const flaps = { ready: seconds(20), unready: seconds(10) }
    const life = { ...quiet, flaps }
    const parted = [cohort(2, 0, 5), cohort(1, 0, 7)]
    const down = livingPods(parted, life, start, at(25))
    expect(down).toEqual([cohort(3, 0, null)])
    expect(livingPods(down, life, start, at(35))).toEqual([cohort(3, 0, 35)])
  })

  it('stay down while somebody holds them', () => {
    const held = [{ ...cohort(1, 0, null), heldUntil: at(60) }]
    expect(livingPods(held, quiet, start, at(59))).toBe(held)
    expect(livingPods(held, quiet, start, at(60))).toEqual([cohort(1, 0, 60)])
    expect(nextTurnAt(held, quiet, start.startup, at(20))).toBe(at(60))
  })

  it('are looked at when one turns, or another limit holds', () => {
    const list = [cohort(4, 0, 5)]
    expect(nextTurnAt(list, capped, start.startup, at(20))).toBe(at(110))
    const crash = { after: seconds(30), times: 9 }
    expect(nextTurnAt(list, { ...capped, crash }, start.startup, at(20))).toBe(at(30))
    expect(nextTurnAt(list, quiet, start.startup, at(20))).toBeNull()
  })
})
