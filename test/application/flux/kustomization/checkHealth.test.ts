import { describe, expect, it } from 'vitest'
import { type ApiServer, emptyServer, stored } from '../../../../src/application/apply/apiServer.ts'
import {
  deadlineOf,
  nextLook,
  pollHealth,
} from '../../../../src/application/flux/kustomization/checkHealth.ts'
import type { HealthWait } from '../../../../src/application/flux/kustomization/kustomization.ts'
import { referenceOf } from '../../../../src/application/reference.ts'
import { type Instant, instant, start } from '../../../../src/units/time.ts'

const widget = (name: string, condition: string) => ({
  apiVersion: 'example.com/v1',
  kind: 'Widget',
  metadata: { name, namespace: 'default' },
  status: { conditions: condition === '' ? [] : [{ type: condition, status: 'True' }] },
})
const cluster = (a: string, b: string): ApiServer =>
  [widget('a', a), widget('b', b)].reduce(stored, emptyServer)
const check: HealthWait = {
  begun: { generation: 1, spec: {}, requestedAt: '' },
  runStartedAt: start,
  startedAt: start,
  deadline: instant(12_000),
  pollAt: start,
  objects: ['a', 'b'].map((name) => referenceOf(widget(name, ''))),
  seen: [],
  revision: '',
  digest: '',
  tells: true,
}
const poll = (server: ApiServer, of = check, at: Instant = of.pollAt, failFast = true) =>
  pollHealth(of, server, new Map(), failFast, at)

describe('pollHealth', () => {
  it('passes when everything is current', () => {
    expect(poll(cluster('', '')).kind).toBe('passed')
  })

  it('looks every 5 s, and not in between', () => {
    const waiting = poll(cluster('', 'Reconciling'))
    expect(waiting).toMatchObject({ kind: 'waiting', check: { pollAt: 5000 } })
    expect(
      waiting.kind === 'waiting' && poll(cluster('', ''), waiting.check, instant(3000)).kind,
    ).toBe('waiting')
  })

  it('ends with the first that fails, or, if told so, with the last that could change', () => {
    const one = cluster('Stalled', 'Reconciling')
    expect(poll(one)).toEqual({
      kind: 'failed',
      error: "failed early due to stalled resources: [Widget/default/a status: 'Failed']",
    })
    expect(poll(one, check, start, false).kind).toBe('waiting')
    expect(poll(cluster('Stalled', ''), check, start, false).kind).toBe('failed')
  })

  it('tells at the deadline what the last look saw', () => {
    const waiting = poll(cluster('Stalled', 'Reconciling'), check, start, false)
    expect(
      waiting.kind === 'waiting' && poll(cluster('', ''), waiting.check, instant(12_000)),
    ).toEqual({
      kind: 'failed',
      error:
        "timeout waiting for: [Widget/default/a status: 'Failed', Widget/default/b status: 'InProgress']",
    })
  })

  it('waits for what is not there', () => {
    const waiting = poll(emptyServer)
    expect(waiting.kind === 'waiting' && waiting.check.seen.map(({ status }) => status)).toEqual([
      'NotFound',
      'NotFound',
    ])
  })
})

it('the next look is never after the deadline', () => {
  expect(deadlineOf(start, 12_000_000_000n)).toBe(12_000)
  expect([nextLook(check), nextLook({ ...check, pollAt: instant(15_000) })]).toEqual([0, 12_000])
})
