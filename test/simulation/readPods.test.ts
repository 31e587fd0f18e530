import { describe, expect, it } from 'vitest'
import { readPods } from '../../src/simulation/readPods.ts'
import type { Pods } from '../../src/simulation/scenario.ts'
import { readTime } from '../../src/timeline/time.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import { start } from '../../src/units/time.ts'
import { at } from './given.ts'

const read = (pods: Pods) => {
  const diagnostics: Diagnostic[] = []
  const model = readPods(pods, (_, time) => readTime(time) ?? start, diagnostics)
  return { ...model, codes: diagnostics.map(({ code, path }) => `${path}: ${code}`) }
}

describe('pods of a scenario', () => {
  it('are ready at once, and gone at once, where nothing is said', () => {
    expect(read({})).toEqual({
      startup: 0,
      images: {},
      lives: null,
      terminate: 0,
      quota: null,
      codes: [],
    })
  })

  it('start as is said for all, or for their image', () => {
    const images = { 'app:v2': { startup: '1m', readyCap: 2 } }
    const model = read({ startup: '8s', terminate: '2s', quota: 12, images, failing: ['app:v3'] })
    expect(model).toMatchObject({ startup: 8000, terminate: 2000, quota: 12, lives: null })
    expect(model.images).toEqual({
      'app:v2': { startup: 60_000, readyCap: 2 },
      'app:v3': { startup: null, readyCap: 0 },
    })
  })

  it('have lives of their own', () => {
    const { lives, images } = read({
      images: {
        capped: {
          readyCap: [
            ['110s', 6],
            ['0s', 9],
          ],
        },
        flapping: { flaps: { ready: '20s', unready: '10s' } },
        crashing: { crash: { after: '5s' } },
        recovering: { crash: { after: '5s', times: 3 } },
        missing: { pull: 'fails' },
        late: { pull: { failsUntil: '5m' } },
      },
    })
    const quiet = { caps: [], flaps: null, crash: null, pullable: null }
    expect(images.capped).toEqual({ startup: null, readyCap: null })
    expect(lives).toEqual({
      capped: {
        ...quiet,
        caps: [
          [at(0), 9],
          [at(110), 6],
        ],
      },
      flapping: { ...quiet, flaps: { ready: 20_000, unready: 10_000 } },
      crashing: { ...quiet, crash: { after: 5000, times: Number.MAX_SAFE_INTEGER } },
      recovering: { ...quiet, crash: { after: 5000, times: 3 } },
      missing: { ...quiet, pullable: 'never' },
      late: { ...quiet, pullable: at(300) },
    })
  })

  it('cannot turn without any time in between', () => {
    const images = { 'app:v2': { flaps: { ready: '0s', unready: '1s' }, crash: { after: '0s' } } }
    expect(read({ images }).codes).toEqual([
      'pods.images["app:v2"].flaps.ready: no-time-at-all',
      'pods.images["app:v2"].crash.after: no-time-at-all',
    ])
  })
})

it('an image may be called as a prototype is', () => {
  const { images, lives } = read({
    images: JSON.parse('{ "__proto__": { "startup": "8s", "crash": { "after": "5s" } } }'),
  })
  expect(Object.keys(images)).toEqual(['__proto__'])
  expect(Object.keys(lives ?? {})).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(images)).toBe(Object.prototype)
})
