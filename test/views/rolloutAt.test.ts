import { expect, it } from 'vitest'
import { rolloutInfoAt, statusTextAt, treeAt } from '../../src/views/rolloutAt.ts'
import { ran } from '../timeline/objects/sample.ts'

const timeline = ran()

it('is nothing before the Rollout is applied, and at no time', () => {
  expect(treeAt(timeline, 'never')).toBe('')
  expect(rolloutInfoAt(timeline, 'never')).toBe(null)
})

it('prints a simulation as a cluster would be printed', () => {
  expect(treeAt(timeline, '70s')).toBe(
    `Name:            demo
Namespace:       default
Status:          ॥ Paused
Message:         CanaryPauseStep
Strategy:        Canary
  Step:          1/2
  SetWeight:     50
  ActualWeight:  50
Images:          app:v1 (stable)
                 app:v2 (canary)
Replicas:
  Desired:       2
  Current:       2
  Updated:       1
  Ready:         2
  Available:     2

NAME                     KIND        STATUS     AGE  INFO
⟳ demo                   Rollout     ॥ Paused   70s  
├──# revision:2                                      
│  └──⧉ demo-v2          ReplicaSet  ✔ Healthy  10s  canary
│     └──□ demo-v2-0001  Pod         ✔ Running  10s  ready:1/1
└──# revision:1                                      
   └──⧉ demo-v1          ReplicaSet  ✔ Healthy  70s  stable
      └──□ demo-v1-0001  Pod         ✔ Running  70s  ready:1/1
`,
  )
})

it('lists revisions downwards after a rollback', () => {
  const again = ran(undefined, [{ at: '100s', setImage: 'app:v1' }])
  const info = rolloutInfoAt(again, '200s')
  expect(info?.replicaSets.map(({ name, revision }) => [name, revision])).toEqual([
    ['demo-v1', 3],
    ['demo-v2', 2],
  ])
  expect(info).toMatchObject({ phase: 'Healthy', message: '', updated: 2 })
})

it('says what the command status says', () => {
  expect(statusTextAt(timeline, '70s')).toBe('Paused - CanaryPauseStep')
  expect(statusTextAt(timeline, '30s')).toBe('Healthy')
  expect(statusTextAt(timeline, 'never')).toBe('')
})
