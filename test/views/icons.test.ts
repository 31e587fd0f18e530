import { expect, it } from 'vitest'
import {
  analysisStatus,
  measurementCounts,
  podStatus,
  replicaSetStatus,
  rolloutStatus,
} from '../../src/views/icons.ts'

it.each([
  [rolloutStatus('Paused'), '॥ Paused'],
  [rolloutStatus('Degraded'), '✖ Degraded'],
  [rolloutStatus('InvalidSpec'), '⚠ InvalidSpec'],
  [replicaSetStatus('ScaledDown'), '• ScaledDown'],
  [replicaSetStatus('ReplicaFailure'), '✖ ReplicaFailure'],
  [analysisStatus('Pending'), '◷ Pending'],
  [analysisStatus('Inconclusive'), '? Inconclusive'],
  [podStatus('Init:0/1'), '◌ Init:0/1'],
  [podStatus('Init:Error'), '◌ Init:Error'],
  [podStatus('Signal:9'), '✖ Signal:9'],
  [podStatus('ErrImagePull'), '⚠ ErrImagePull'],
  [podStatus('CreateContainerError'), '⚠ CreateContainerError'],
  [podStatus('CrashLoopBackOff'), '✖ CrashLoopBackOff'],
])('%s', (text, expected) => {
  expect(text).toBe(expected)
})

it('has a blank for a word that it does not know', () => {
  expect(podStatus('OOMKilled')).toBe('  OOMKilled')
  expect(analysisStatus('')).toBe('  ')
  expect(rolloutStatus('constructor')).toBe('  constructor')
})

it('leaves out counters of zero', () => {
  const counts = { successful: 4, failed: 0, inconclusive: 1, error: 2 }
  expect(measurementCounts(counts)).toBe('✔ 4,? 1,⚠ 2')
})
