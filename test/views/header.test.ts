import { expect, it } from 'vitest'
import { experimentHeader, rolloutHeader } from '../../src/views/header.ts'
import { paintOf } from '../../src/views/paint.ts'
import { experiment, rollout } from './sample.ts'

const plain = paintOf(false)

it('lists what a Rollout is and has', () => {
  expect(rolloutHeader(rollout, plain)).toBe(`Name:            demo
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
  const info = { ...rollout, message: '', strategy: 'BlueGreen', progress: null, replicaSets: [] }
  expect(rolloutHeader(info, plain)).toContain('Paused\nStrategy:        BlueGreen\nReplicas:\n')
})

it('is short for an Experiment', () => {
  expect(experimentHeader({ ...experiment, message: 'm' }, plain)).toBe(
    'Name:            demo-2-2-0\nNamespace:       default\nStatus:          ◌ Running\nMessage:         m\n',
  )
})

it('paints the sign of the status and the roles behind the images', () => {
  const text = rolloutHeader(rollout, paintOf(true))
  expect(text).toContain('Status:          \u001b[0m॥\u001b[0m Paused\n')
  expect(text).toContain('Images:          app:v1 (\u001b[32mstable\u001b[0m)\n')
})
