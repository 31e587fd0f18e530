import { expect, it } from 'vitest'
import { startRun } from '../../src/analysis/run.ts'
import { admitManifests } from '../../src/manifest/read.ts'
import { imageSetter, planReader, runStarter, valueCounter } from '../../src/simulation/known.ts'
import { canary } from '../manifest/given.ts'

const rollout = canary()
const { plan } = admitManifests([rollout], { templateNames: 'imageTag' })
if (plan === null) throw new Error('no plan')

const spec = {
  metrics: [{ name: 'm', provider: { job: { spec: {} } } }],
  args: [],
  dryRun: [],
  measurementRetention: [],
}

it('a run of a spec that was seen before is the run that would have been made anew', () => {
  const start = runStarter({})
  start('first', spec)
  const again = structuredClone(spec)
  expect(start('second', again)).toEqual(startRun('second', again, null, {}))
})

it('another image of the same spec is read once, and of another spec anew', () => {
  const setImage = imageSetter()
  const first = setImage(plan, plan.rollout, 'app:v2')
  expect(first.plan?.rollout.template).toMatchObject({ hash: 'v2', image: 'app:v2' })
  expect(setImage(plan, plan.rollout, 'app:v2')).toBe(first)
  const scaled = { ...plan.rollout, replicas: 5 }
  expect(setImage(plan, scaled, 'app:v2').plan?.rollout.replicas).toBe(5)
})

it('the same objects are read once, and others make another plan of the same Rollout', () => {
  const read = planReader(plan)
  const { manifests } = plan
  expect(read(manifests).plan?.rollout).toEqual(plan.rollout)
  expect(read(manifests)).toBe(read(manifests))
  expect(read([]).plan).toBeNull()
})

it('values are counted with those within, and a long text is several', () => {
  const valuesIn = valueCounter()
  // The object, its list, 1, the text of 64 characters, another object and its null.
  const object = { a: [1, '1'.repeat(64), { b: null }] }
  expect(valuesIn(object)).toBe(8)
  expect(valuesIn(object)).toBe(8)
  expect(valuesIn({})).toBe(1)
})
