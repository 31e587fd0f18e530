import { describe, expect, it } from 'vitest'
import { getStatus } from '../../../src/views/commands/getStatus.ts'
import { snapshot } from './sample.ts'

const degraded = 'Error: The rollout is in a degraded state with message: m\n'
const timeout = 'Error: Rollout status watch exceeded timeout\n'

describe('once', () => {
  it.each([
    ['Healthy', '', 'Healthy\n', '', 0],
    ['Paused', 'm', 'Paused - m\n', '', 0],
    ['Degraded', 'm', 'Degraded\n', degraded, 1],
  ])('%s', (phase, message, stdout, stderr, exitCode) => {
    const seen = snapshot(phase, message)
    expect(getStatus(seen, { name: 'demo', watch: false })).toEqual({ stdout, stderr, exitCode })
  })
})

describe('watched, as it is by itself', () => {
  it.each([
    ['Healthy', '', 'Healthy\n', '', 0],
    ['Paused', 'm', 'Paused - m\n', timeout, 1],
    ['Degraded', 'm', 'Degraded - m\n', degraded, 1],
  ])('%s', (phase, message, stdout, stderr, exitCode) => {
    expect(getStatus(snapshot(phase, message), { name: 'demo' })).toEqual({
      stdout,
      stderr,
      exitCode,
    })
  })
})

it('says what there is not', () => {
  expect(getStatus(snapshot('Healthy'), { name: 'x' }).stderr).toContain('"x" not found')
})
