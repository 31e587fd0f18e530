import { expect, it } from 'vitest'
import { rolloutViewAt, treeAt } from '../../../src/views/simulated/rollout.ts'
import { ran } from './sample.ts'
import { at } from './sampleWorld.ts'

const moments = ran()

it('is nothing before the Rollout is applied', () => {
  expect(treeAt(moments, at(-1))).toBe('')
  expect(rolloutViewAt(moments, at(-1))).toBe(null)
})

it('prints a simulation as a cluster would be printed', () => {
  expect(treeAt(moments, at(70))).toBe(
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
  const again = ran(undefined, [{ at: 100, setImage: 'app:v1' }])
  const view = rolloutViewAt(again, at(200))
  expect(view?.replicaSets.map(({ name, revision }) => [name, revision])).toEqual([
    ['demo-v1', 3],
    ['demo-v2', 2],
  ])
  expect(view).toMatchObject({ phase: 'Healthy', message: '', updated: 2 })
})
