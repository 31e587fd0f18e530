import { expect, it } from 'vitest'
import { experimentHeader, rolloutHeader } from '../../src/views/header.ts'
import { experiment, rollout } from './sample.ts'

it('lists what a Rollout is and has', () => {
  expect(rolloutHeader(rollout)).toBe(`Name:            demo
Namespace:       default
Status:          ॥ Paused
Message:         CanaryPauseStep
Strategy:        Canary
  Step:          1/2
  SetWeight:     20
  ActualWeight:  50
Images:          app:v1 (stable)
                 app:v2 (canary)
Replicas:
  Desired:       1
  Current:       2
  Updated:       1
  Ready:         2
  Available:     2
`)
})

it('has no line for a message, a progress or images that there are not', () => {
  const view = { ...rollout, message: '', strategy: 'BlueGreen', progress: null, replicaSets: [] }
  expect(rolloutHeader(view)).toContain('Paused\nStrategy:        BlueGreen\nReplicas:\n')
})

it('is short for an Experiment', () => {
  expect(experimentHeader({ ...experiment, message: 'm' })).toBe(
    'Name:            demo-2-2-0\nNamespace:       default\nStatus:          ◌ Running\nMessage:         m\n',
  )
})
