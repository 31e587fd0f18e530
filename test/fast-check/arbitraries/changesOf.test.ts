import { expect, it } from 'vitest'
import {
  CHANGES,
  changesOf,
  imagePatch,
  withPatch,
} from '../../../src/fast-check/arbitraries/changesOf.ts'
import { readManifests } from '../../../src/manifest/read.ts'
import { basic, blueGreen, planFrom, routed } from '../../laws/stories.ts'

it.each([basic, routed, blueGreen])('every change makes a plan again', (strategy) => {
  const changes = changesOf(planFrom(strategy))
  expect(changes).toHaveLength(CHANGES)
  for (const { manifests } of changes) {
    const { plan, diagnostics } = readManifests(manifests)
    expect(plan === null ? diagnostics : []).toEqual([])
  }
})

it('a patch and the files of a commit say the same', () => {
  const plan = planFrom(basic)
  const manifests = withPatch(plan, imagePatch(plan, 'app:v9'))
  expect(readManifests(manifests).plan?.rollout.template.image).toBe('app:v9')
  expect(manifests).toHaveLength(plan.manifests.length)
  expect(withPatch(plan, {})).toEqual(plan.manifests)
})
