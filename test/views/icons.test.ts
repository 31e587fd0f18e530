import { expect, it } from 'vitest'
import {
  analysisStatus,
  measurementCounts,
  podStatus,
  replicaSetStatus,
  rolloutStatus,
} from '../../src/views/icons.ts'
import { paintOf } from '../../src/views/paint.ts'

const plain = paintOf(false)

it.each([
  [rolloutStatus('Paused', plain), '॥ Paused'],
  [rolloutStatus('Degraded', plain), '✖ Degraded'],
  [rolloutStatus('InvalidSpec', plain), '⚠ InvalidSpec'],
  [replicaSetStatus('ScaledDown', plain), '• ScaledDown'],
  [replicaSetStatus('ReplicaFailure', plain), '✖ ReplicaFailure'],
  [analysisStatus('Pending', plain), '◷ Pending'],
  [analysisStatus('Inconclusive', plain), '? Inconclusive'],
  [podStatus('Init:0/1', plain), '◌ Init:0/1'],
  [podStatus('Init:Error', plain), '◌ Init:Error'],
  [podStatus('Signal:9', plain), '✖ Signal:9'],
  [podStatus('ErrImagePull', plain), '⚠ ErrImagePull'],
  [podStatus('CreateContainerError', plain), '⚠ CreateContainerError'],
  [podStatus('CrashLoopBackOff', plain), '✖ CrashLoopBackOff'],
])('%s', (text, expected) => {
  expect(text).toBe(expected)
})

it('has a blank for a word that it does not know', () => {
  expect(podStatus('OOMKilled', plain)).toBe('  OOMKilled')
  expect(analysisStatus('', plain)).toBe('  ')
  expect(rolloutStatus('constructor', plain)).toBe('  constructor')
})

it('leaves out counters of zero', () => {
  const counts = { successful: 4, failed: 0, inconclusive: 1, error: 2 }
  expect(measurementCounts(counts, plain)).toBe('✔ 4,? 1,⚠ 2')
})
