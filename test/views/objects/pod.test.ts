import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { podInfo } from '../../../src/views/objects/pod.ts'
import { now, object } from './sample.ts'

const two = [{ name: 'a' }, { name: 'b' }]
const viewOf = (status: JsonObject, spec: JsonObject = {}, metadata: JsonObject = {}) =>
  podInfo(object('Pod', 'p', { metadata, spec: { containers: two, ...spec }, status }), now)
const statusOf = (...given: Parameters<typeof viewOf>): string => viewOf(...given).status

const running = { ready: true, state: { running: {} } }
const waiting = (reason: string): JsonObject => ({ state: { waiting: { reason } } })
const ended = (terminated: JsonObject): JsonObject => ({ state: { terminated } })

it('is its phase, or the reason for it', () => {
  expect(statusOf({ phase: 'Pending' })).toBe('Pending')
  expect(statusOf({ phase: 'Failed', reason: 'Evicted' })).toBe('Evicted')
})

describe('while init containers run', () => {
  const init = (...initContainerStatuses: Json[]): string =>
    statusOf(
      { phase: 'Pending', initContainerStatuses },
      { initContainers: [{ name: 'x', restartPolicy: 'Always' }, { name: 'y' }] },
    )

  it.each([
    [[ended({ exitCode: 0 }), waiting('PodInitializing')], 'Init:1/2'],
    [[{ state: { running: {} } }], 'Init:0/2'],
    [[ended({ exitCode: 1, reason: 'Error' })], 'Init:Error'],
    [[ended({ exitCode: 137, signal: 9 })], 'Init:Signal:9'],
    [[ended({ exitCode: 2 })], 'Init:ExitCode:2'],
    [[waiting('ImagePullBackOff')], 'Init:ImagePullBackOff'],
    [[{ name: 'x', started: true, ready: true, state: {} }, waiting('E')], 'Init:E'],
    [[{ name: 'x', started: true, ready: false, state: {} }, waiting('E')], 'Pending'],
    [[{ name: 'y', started: true, ready: true, state: {} }], 'Init:0/2'],
  ])('%j shows as %s', (statuses, text) => {
    expect(init(...(statuses as Json[]))).toBe(text)
  })
})

describe('once they are done', () => {
  it('the first container has the last word, and restarts add up', () => {
    const containerStatuses = [
      { ...waiting('CrashLoopBackOff'), restartCount: 2 },
      { ...ended({ exitCode: 1 }), restartCount: 1 },
    ]
    expect(viewOf({ phase: 'Running', containerStatuses })).toMatchObject({
      status: 'CrashLoopBackOff',
      restarts: 3,
      readyContainers: 0,
      containers: 2,
    })
  })

  it('counts containers that are ready and running', () => {
    const containerStatuses = [running, { ready: false, state: { running: {} } }]
    expect(viewOf({ phase: 'Running', containerStatuses })).toMatchObject({ readyContainers: 1 })
  })

  it('runs as long as one of its containers does', () => {
    const completed = ended({ exitCode: 0, reason: 'Completed' })
    expect(statusOf({ containerStatuses: [completed, running] })).toBe('Running')
    expect(statusOf({ containerStatuses: [completed, completed] })).toBe('Completed')
    expect(statusOf({ containerStatuses: [ended({ exitCode: 3 })] })).toBe('ExitCode:3')
    expect(statusOf({ containerStatuses: [ended({ signal: 15 })] })).toBe('Signal:15')
  })
})

it('is Terminating once it is deleted, Unknown if its node is lost', () => {
  const deleted = { deletionTimestamp: '2026-05-01T11:59:00Z' }
  expect(statusOf({ phase: 'Running' }, {}, deleted)).toBe('Terminating')
  expect(statusOf({ phase: 'Running', reason: 'NodeLost' }, {}, deleted)).toBe('Unknown')
})
