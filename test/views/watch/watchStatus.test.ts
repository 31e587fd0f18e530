import { expect, it } from 'vitest'
import { watchStatus } from '../../../src/views/watch/watchStatus.ts'
import { ran } from '../../timeline/objects/sample.ts'

const timeline = ran({ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 30 } }] } })

it('prints a line whenever the text changes, until the Rollout is Healthy', () => {
  const { lines, endedAt, ...printed } = watchStatus(timeline, { from: '60s' })
  expect(lines.map(({ at, text }) => [at / 1000, text])).toEqual([
    [60, 'Progressing - more replicas need to be updated\n'],
    [65, 'Paused - CanaryPauseStep\n'],
    [95, 'Progressing - old replicas are pending termination\n'],
    [100, 'Healthy\n'],
  ])
  expect(endedAt).toBe(100_000)
  expect(printed).toEqual({
    stdout: lines.map(({ text }) => text).join(''),
    stderr: '',
    exitCode: 0,
  })
})

it('gives up after a while', () => {
  const { lines, endedAt, stderr } = watchStatus(timeline, { from: '60s', timeout: '20s' })
  expect([lines.length, endedAt]).toEqual([2, 80_000])
  expect(stderr).toBe('Error: Rollout status watch exceeded timeout\n')
})

it('is interrupted where the simulation ends', () => {
  const paused = ran()
  const { endedAt, exitCode } = watchStatus(paused, { from: '60s' })
  expect([endedAt, exitCode]).toEqual([paused.end.at, 1])
})

it('ends with the reason of a Rollout that is degraded', () => {
  const aborted = ran(undefined, [{ at: '70s', abort: true }])
  const { endedAt, stderr } = watchStatus(aborted, { from: '60s' })
  expect(endedAt).toBe(70_000)
  expect(stderr).toMatch(/^Error: The rollout is in a degraded state with message: RolloutAborted:/)
})

it('does not wait for a Rollout that is not there', () => {
  const later = { ...timeline, moments: timeline.moments.slice(1) }
  expect(watchStatus(later)).toMatchObject({
    lines: [],
    stderr: 'Error: rollout.argoproj.io "demo" not found\n',
    exitCode: 1,
  })
})
