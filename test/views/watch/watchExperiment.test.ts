import { expect, it } from 'vitest'
import { watchExperiment } from '../../../src/views/watch/watchExperiment.ts'
import { ran } from '../../timeline/objects/sample.ts'

const experiment = { duration: '2m', templates: [{ name: 'try', specRef: 'canary', replicas: 1 }] }
const timeline = ran({ canary: { steps: [{ experiment }] } })
const name = 'demo-v2-2-0'

it('shows how it goes on', () => {
  const screens = [...watchExperiment(timeline, { name, from: '70s', until: '72s' })]
  expect(screens.map(({ at }) => at)).toEqual([70_000, 71_000, 72_000])
  expect(screens[0]?.text).toContain('└──⧉ demo-v2-2-0-try          ReplicaSet  ✔ Healthy  10s')
})

it('does not wait for one that is not there', () => {
  expect([...watchExperiment(timeline, { name, from: '10s' })]).toEqual([])
})
