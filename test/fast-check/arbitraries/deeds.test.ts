import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changesOf } from '../../../src/fast-check/arbitraries/changesOf.ts'
import { deeds } from '../../../src/fast-check/arbitraries/deeds.ts'
import { scriptVerbs } from '../../../src/simulation/script.ts'
import { basic, planFrom } from '../../laws/stories.ts'

const images = ['app:v1', 'app:v2']
const options = { seed: 1, numRuns: 500 }

function verbsIn(around: Parameters<typeof deeds>[0]): ReadonlySet<string> {
  return new Set(fc.sample(deeds(around), options).flatMap((deed) => Object.keys(deed)))
}

it('is everything that can befall a Rollout, but for workloads and what delivers files', () => {
  const done = verbsIn({ images, readings: {}, changes: changesOf(planFrom(basic)) })
  const elsewhere = ['deploy', 'refresh', 'sync', 'scaleWorkload', 'patchWorkload']
  expect([...done].sort()).toEqual(scriptVerbs.filter((verb) => !elsewhere.includes(verb)).sort())
})

it('changes no manifests where nobody says how', () => {
  const done = verbsIn({ images, readings: {} })
  for (const verb of ['patch', 'apply', 'delete']) expect(done.has(verb)).toBe(false)
  expect(done.has('lose')).toBe(true)
})
