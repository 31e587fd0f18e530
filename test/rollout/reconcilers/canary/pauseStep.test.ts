import { describe, expect, it } from 'vitest'
import { pauseReason, pauseStep } from '../../../../src/rollout/reconcilers/canary/pauseStep.ts'
import { at, canary, passOf, paused, updating } from '../../given.ts'

const plan = canary({ steps: [{ pause: { duration: 60 } }, { setWeight: 50 }] })

describe('a pause step', () => {
  it('begins with its condition', () => {
    const pass = passOf(updating(plan))
    expect(pauseStep(pass)).toBe('write')
    expect(pass.pause.add).toEqual([pauseReason])
  })

  it('asks for a pass at its end, if that is before the next periodic one', () => {
    const pass = passOf(updating(plan, { status: paused(90) }))
    expect(pauseStep(pass)).toBe('write')
    expect([pass.pause.add, pass.wake]).toEqual([[], at(150)])
    const long = canary({ steps: [{ pause: { duration: 2000 } }] })
    const far = passOf(updating(long, { status: paused(90) }))
    pauseStep(far)
    expect(far.wake).toBeNull()
  })

  it('without a duration waits for a person', () => {
    const pass = passOf(updating(canary({ steps: [{ pause: {} }] }), { status: paused(90) }))
    pauseStep(pass)
    expect(pass.wake).toBeNull()
  })

  it('that a person has just ended is not begun again', () => {
    const pass = passOf(updating(plan, { status: { controllerPause: true } }))
    expect(pauseStep(pass)).toBe('write')
    expect(pass.pause.add).toEqual([])
  })

  it('does not begin while the spec is paused, nor in a full promotion', () => {
    const steps = [{ pause: { duration: 60 } }]
    expect(pauseStep(passOf(updating(canary({ steps }, { paused: true }))))).toBe('next')
    expect(pauseStep(passOf(updating(plan, { status: { promoteFull: true } })))).toBe('next')
  })
})

it('a pause that is over, or ends beyond the next periodic look, asks for no pass', () => {
  const woken = (begun: number, second: number, duration = 60) => {
    const state = updating(canary({ steps: [{ pause: { duration } }] }), { status: paused(begun) })
    const pass = passOf(state, second)
    expect(pauseStep(pass)).toBe('write')
    return pass.wake ?? pass.asksAgain
  }
  expect([woken(40, 99), woken(40, 100), woken(30, 100)]).toEqual([at(100), false, false])
  // The clock of the pass is at the very end, and at exactly a period before it.
  expect([woken(40, 99.999), woken(100, 99.999, 900)]).toEqual([false, false])
  expect(woken(100, 100, 900)).toBe(at(1000))
})

it('another step is none of its business', () => {
  const pass = passOf(updating(plan, { status: { currentStepIndex: 1 } }))
  expect(pauseStep(pass)).toBe('next')
})
