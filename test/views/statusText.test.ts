import { expect, it } from 'vitest'
import { isLast, toStatusText } from '../../src/views/statusText.ts'

it.each([
  ['Paused', 'CanaryPauseStep', 'Paused - CanaryPauseStep', 'Paused - CanaryPauseStep'],
  ['Healthy', '', 'Healthy', 'Healthy'],
  ['Degraded', 'RolloutAborted: x', 'Degraded', 'Degraded - RolloutAborted: x'],
  ['Unknown', '', 'Unknown - ', 'Unknown'],
])('%s with the message "%s": once %s, watched %s', (phase, message, once, watched) => {
  expect(toStatusText({ phase, message })).toBe(once)
  expect(toStatusText({ phase, message }, { watch: true })).toBe(watched)
})

it('waits for nothing after Healthy and Degraded', () => {
  expect(['Healthy', 'Degraded', 'Paused', 'Progressing'].filter(isLast)).toEqual([
    'Healthy',
    'Degraded',
  ])
})
