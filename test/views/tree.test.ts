import { expect, it } from 'vitest'
import { unpainted } from '../../src/views/paint.ts'
import { toExperimentTree, toTree } from '../../src/views/tree.ts'
import { experiment, replicaSet, rollout } from './sample.ts'

it('prints a Rollout as the kubectl plugin does, blanks at the end of lines included', () => {
  const [, tree] = toTree(rollout).split('\n\n')
  expect(tree).toBe(
    [
      'NAME                 KIND        STATUS     AGE  INFO',
      '⟳ demo               Rollout     ॥ Paused   7d   ',
      '├──# revision:2                                  ',
      '│  └──⧉ demo-2       ReplicaSet  ✔ Healthy  7d   canary',
      '└──# revision:1                                  ',
      '   └──⧉ demo-1       ReplicaSet  ✔ Healthy  7d   stable',
      '      └──□ demo-1-a  Pod         ✔ Running  7d   ready:1/1',
      '',
    ].join('\n'),
  )
})

it('prints an Experiment with itself as the root', () => {
  const info = { ...experiment, replicaSets: [{ ...replicaSet, roles: [], pods: [] }] }
  expect(toExperimentTree(info)).toBe(`Name:            demo-2-2-0
Namespace:       default
Status:          ◌ Running
Images:          app:v1

NAME          KIND        STATUS     AGE  INFO
Σ demo-2-2-0  Experiment  ◌ Running  7d   
└──⧉ demo-1   ReplicaSet  ✔ Healthy  7d   
`)
})

it('says the same in colours, in columns as wide', () => {
  const text = toTree(rollout, { color: true })
  expect(text).toContain('\u001b[33mcanary\u001b[0m')
  expect(unpainted(text)).toBe(toTree(rollout))
})
