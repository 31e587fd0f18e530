import fc from 'fast-check'
import { expect, it } from 'vitest'
import { podModels, scripts, signals, worlds } from '../../../src/fast-check/arbitraries/worlds.ts'
import { readTimeText } from '../../../src/go/timeText.ts'
import { smallestOf } from './smallest.ts'

const images = ['app:v1', 'app:v2', 'app:v3']
const around = { images, readings: { 'success-rate': [1, 0.5] } }
const options = { seed: 1, numRuns: 300 }

it('shrinks to a world in which nothing is special and nobody does anything', () => {
  expect(smallestOf(worlds(around))).toEqual({
    script: [],
    metrics: { 'success-rate': 1 },
    until: '10m',
  })
})

it('never lets time run back', () => {
  for (const script of fc.sample(scripts(images), options)) {
    const times = script.map((entry) => readTimeText(entry.at) ?? -1)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  }
})

it('begins an update in most of them', () => {
  const begun = fc
    .sample(scripts(images), options)
    .filter((script) =>
      script.some(({ setImage }) => setImage !== undefined && setImage !== 'app:v1'),
    )
  expect(begun.length / options.numRuns).toBeGreaterThan(0.7)
})

it('lets every image but the first be slow, stay incomplete, flap, crash, or not be pulled', () => {
  const special = fc
    .sample(podModels(images), options)
    .flatMap((pods) => Object.entries(pods.images ?? {}))
  expect(new Set(special.map(([image]) => image))).toEqual(new Set(['app:v2', 'app:v3']))
  expect(special.some(([, model]) => model.readyCap === 0)).toBe(true)
  for (const life of ['startup', 'flaps', 'crash', 'pull']) {
    expect(special.some(([, model]) => life in model)).toBe(true)
  }
})

it('answers with what it was given, now or later', () => {
  const answers = fc
    .sample(signals([1, 0.5]), options)
    .flatMap((signal) => (Array.isArray(signal) ? signal.map((point) => point[1]) : [signal]))
  expect(new Set(answers)).toEqual(new Set([1, 0.5]))
})

it('answers for step plugins, and tells users apart where there are any', () => {
  const groups = [{ share: 0.5, headers: { 'X-Beta': 'yes' } }]
  const sample = fc.sample(worlds({ ...around, plugins: ['example/step'], groups }), options)
  const phases = sample.map(({ plugins }) => plugins?.['example/step']?.phase)
  expect(new Set(phases)).toEqual(new Set([undefined, 'Failed']))
  expect(sample.some(({ traffic }) => traffic?.groups === groups)).toBe(true)
})

it('a signal without a reading says so', () => {
  expect(() => signals([])).toThrow('there is no reading')
})
