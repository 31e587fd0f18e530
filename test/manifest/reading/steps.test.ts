import { describe, expect, it } from 'vitest'
import { pauseSeconds, readSteps } from '../../../src/manifest/reading/steps.ts'

const nothing = {
  setWeight: null,
  pause: null,
  setCanaryScale: null,
  setHeaderRoute: null,
  setMirrorRoute: null,
  experiment: null,
  analysis: null,
  plugin: null,
}

describe('steps', () => {
  it('hold what is given, and null for the rest', () => {
    const steps = [
      { setWeight: 0, setCanaryScale: {} },
      { setHeaderRoute: { name: 'h' } },
      { setMirrorRoute: { name: 'm', percentage: 10, match: [{}] } },
      { plugin: { name: 'p', config: { a: 1 } } },
    ]
    expect(readSteps({ steps })).toEqual([
      {
        ...nothing,
        setWeight: 0,
        setCanaryScale: { replicas: null, weight: null, matchTrafficWeight: false },
      },
      { ...nothing, setHeaderRoute: { name: 'h', match: [] } },
      { ...nothing, setMirrorRoute: { name: 'm', percentage: 10, match: [{}] } },
      { ...nothing, plugin: { name: 'p', config: { a: 1 } } },
    ])
    expect(readSteps({})).toEqual([])
  })

  it('pause for a time or for a person', () => {
    const steps = [{ pause: {} }, { pause: { duration: '90s' } }, { pause: { duration: 0 } }]
    expect(readSteps({ steps }).map(({ pause }) => pause)).toEqual([
      { seconds: null, written: null },
      { seconds: 90, written: '90s' },
      { seconds: 0, written: 0 },
    ])
  })
})

describe('the duration of a pause', () => {
  it.each([
    [30, 30],
    ['30', 30],
    ['1h30m', 5400],
    ['1500ms', 1],
    ['-5s', -5],
    ['', -1],
    ['soon', -1],
    ['5 m', -1],
    ['99999999999', -1],
  ])('%j is %i s', (duration, seconds) => {
    expect(pauseSeconds(duration)).toBe(seconds)
  })
})
