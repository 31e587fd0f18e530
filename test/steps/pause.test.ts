import { describe, expect, it } from 'vitest'
import { pause, pauseEndsAt, pauseSeconds } from '../../src/steps/pause.ts'
import { instant } from '../../src/units/time.ts'
import { advice, drawnOf, objectionsIn, view } from './views.ts'

const minute = { seconds: 60, written: '1m' }
const forever = { seconds: null, written: null }
const paused = { ...view, controllerPause: true, pausedAt: instant(0) }

describe('a pause', () => {
  it('lasts until strictly after its duration, counted from its condition', () => {
    expect(pause.isComplete(minute, { ...paused, now: instant(60_000) })).toBe(false)
    expect(pause.isComplete(minute, { ...paused, now: instant(60_001) })).toBe(true)
  })

  it('without a duration waits for a person', () => {
    expect(pause.isComplete(forever, { ...paused, now: instant(1e12) })).toBe(false)
  })

  it('is over when its condition was taken away from the controller', () => {
    const resumed = { ...paused, pausedAt: null }
    expect(pause.isComplete(forever, resumed)).toBe(true)
    expect(pause.isComplete(minute, resumed)).toBe(true)
  })

  it('is not over before it has begun', () => {
    expect(pause.isComplete(minute, view)).toBe(false)
  })

  it('of no time is over as soon as the clock has moved past its whole second', () => {
    const none = { seconds: 0, written: 0 }
    expect(pause.isComplete(none, { ...paused, now: instant(0) })).toBe(false)
    expect(pause.isComplete(none, { ...paused, now: instant(1) })).toBe(true)
  })

  it('ends at an instant that is known once it has begun', () => {
    expect(pauseEndsAt(minute, instant(5000))).toBe(65_000)
    expect(pauseEndsAt(forever, instant(5000))).toBeNull()
    expect(pauseEndsAt(minute, null)).toBeNull()
  })

  it('is named with its duration as it was written', () => {
    const written = [null, 10, '10s', 0]
    expect(written.map((duration) => pause.label({ seconds: 0, written: duration }))).toEqual([
      'pause',
      'pause: 10',
      'pause: 10s',
      'pause: 0',
    ])
  })
})

describe('a pause as it is written', () => {
  it('does not go backwards', () => {
    expect(objectionsIn({ pause: { duration: '-5s' } })).toEqual([
      'steps[0].pause.duration: Invalid value: -5: Duration needs to be greater than 0',
    ])
    expect(advice({ pause: { duration: 'soon' } })).toEqual([
      [
        'pause-invalid',
        'steps[0].pause.duration',
        'Write whole seconds or a duration such as 90s, 10m or 1h30m.',
      ],
    ])
    expect([{}, { duration: 0 }].flatMap((pause) => objectionsIn({ pause }))).toEqual([])
  })

  it('is drawn with a duration, and without', () => {
    const [timed = [], untimed] = drawnOf('pause')
    const seconds = timed.map((written) => pause.read(written)?.seconds)
    expect(seconds).toEqual([10, 5, 7, 30, 45, 60, 90, 1000])
    expect(untimed).toEqual([{}])
  })

  it('is for a time or for a person', () => {
    expect([{}, { duration: '90s' }, { duration: 0 }].map(pause.read)).toEqual([
      { seconds: null, written: null },
      { seconds: 90, written: '90s' },
      { seconds: 0, written: 0 },
    ])
  })

  it.each([
    [30, 30],
    ['30', 30],
    ['1h30m', 5400],
    ['1500ms', 1],
    ['-5s', -5],
    ['', -1],
    ['soon', -1],
    ['+30', 30],
    ['-30', -30],
    ['30x', -1],
    ['x30', -1],
    ['2147483647', 2_147_483_647],
    ['2147483648', -1],
    ['5 m', -1],
    ['99999999999', -1],
  ])('of %j is of %i s', (duration, seconds) => {
    expect(pauseSeconds(duration)).toBe(seconds)
  })
})
