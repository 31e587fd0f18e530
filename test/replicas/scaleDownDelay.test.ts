import { describe, expect, it } from 'vitest'
import { delayScaleDown } from '../../src/replicas/scaleDownDelay.ts'
import { duration, instant, seconds } from '../../src/units/time.ts'

const policy = { now: instant(100_001), delay: seconds(30), revisionLimit: 2, held: null }
const fresh = { want: 4, scaleDownAt: null }

describe('a former stable', () => {
  it('gets a deadline in whole seconds and keeps its pods', () => {
    expect(delayScaleDown(policy, fresh, 0)).toEqual({
      delayed: 1,
      to: 4,
      until: 130_000,
      wakeAt: 130_001,
    })
  })

  it('waits for its deadline, which is over at that very instant', () => {
    const waiting = { want: 4, scaleDownAt: instant(130_000) }
    const early = { ...policy, now: instant(129_999) }
    expect(delayScaleDown(early, waiting, 0)).toMatchObject({ to: 4, until: null, wakeAt: 130_000 })
    const due = { ...policy, now: instant(130_000) }
    expect(delayScaleDown(due, waiting, 0)).toMatchObject({ to: 0, wakeAt: null })
  })

  it('goes where enough others are being kept', () => {
    expect(delayScaleDown(policy, fresh, 2)).toEqual({
      delayed: 2,
      to: 0,
      until: null,
      wakeAt: null,
    })
    const waiting = { want: 4, scaleDownAt: instant(130_000) }
    expect(delayScaleDown(policy, waiting, 2)).toMatchObject({ delayed: 3, to: 0 })
  })

  it('stays for good with a delay of 0, and asks for a pass at once', () => {
    const never = { ...policy, delay: duration(0) }
    expect(delayScaleDown(never, fresh, 0)).toEqual({
      delayed: 1,
      to: 4,
      until: null,
      wakeAt: policy.now,
    })
  })

  it('is held at another size where the strategy says so, once it has a deadline', () => {
    const held = { ...policy, held: 7 }
    expect(delayScaleDown(held, fresh, 0).to).toBe(4)
    expect(delayScaleDown(held, { want: 4, scaleDownAt: instant(130_000) }, 0).to).toBe(7)
  })

  it('leaves long waits to the periodic pass', () => {
    const far = { want: 4, scaleDownAt: instant(100_001 + 900_000) }
    expect(delayScaleDown(policy, far, 0).wakeAt).toBeNull()
    const near = { want: 4, scaleDownAt: instant(100_000 + 900_000) }
    expect(delayScaleDown(policy, near, 0).wakeAt).toBe(1_000_000)
  })
})
