import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  hostileObjects,
  hostileText,
  manifestTexts,
} from '../../../src/fast-check/arbitraries/hostile.ts'
import { admitManifests, type Reading, readManifests } from '../../../src/manifest/read.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

const options = { seed: 1, numRuns: 500 }

function isAnswer({ plan, diagnostics }: Reading): boolean {
  return plan !== null || diagnostics.some((one) => one.severity === 'error')
}

it('makes text that is in order', () => {
  fc.assert(
    fc.property(manifestTexts(), (text) => {
      expect(parseManifests(text).diagnostics).toEqual([])
    }),
    { seed: 1, numRuns: 60 },
  )
})

it('makes objects that are answered by diagnostics, and text as well', () => {
  fc.assert(
    fc.property(hostileObjects(), (objects) => {
      expect(isAnswer(readManifests(objects)) && isAnswer(admitManifests(objects))).toBe(true)
    }),
    options,
  )
  fc.assert(
    fc.property(hostileText(), (text) => isAnswer(parseManifests(text))),
    options,
  )
})

it('spoils most of them', () => {
  const isSpoiled = (objects: readonly unknown[]): boolean => readManifests(objects).plan === null
  const sample = fc.sample(hostileObjects(), options)
  expect(sample.filter(isSpoiled).length).toBeGreaterThan(sample.length / 2)
  expect(({} as { polluted?: true }).polluted).toBeUndefined()
})
