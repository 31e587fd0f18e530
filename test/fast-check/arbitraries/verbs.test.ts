import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deployments, verbs } from '../../../src/fast-check/arbitraries/verbs.ts'
import { scriptVerbs as known } from '../../../src/simulation/script.ts'

const images = ['app:v1', 'app:v2', 'app:v3']
const options = { seed: 1, numRuns: 300 }
const beyond = ['deploy', 'patch', 'apply', 'delete', 'lose', 'unready', 'refresh', 'sync']

it('does everything that a person can do to a Rollout, but for files, what befalls pods, and deployments', () => {
  const done = new Set(fc.sample(verbs(images), options).flatMap((verb) => Object.keys(verb)))
  expect([...done].sort()).toEqual(
    known.filter((verb) => !beyond.includes(verb) && !verb.endsWith('Workload')).toSorted(),
  )
})

it('deploys every image, the old one among them', () => {
  const said = fc.sample(deployments(images), options).map(({ setImage }) => setImage)
  expect(new Set(said)).toEqual(new Set(images))
})

it('has nothing to deploy without an image, and says so', () => {
  expect(() => deployments([])).toThrow('there is no image')
  expect(() => verbs([])).toThrow('there is no image')
})
