import { expect, it } from 'vitest'
import {
  askToWake,
  beginDraft,
  durationEndsAt,
  recordEvent,
  withEntry,
} from '../../src/experiment/draft.ts'
import { at, replicaSet, running, spec, view } from './given.ts'

it('begins with what the pass sees, and stores whole seconds', () => {
  const replicaSets = [replicaSet('exp-canary')]
  const draft = beginDraft(running({}, { replicaSets }), view(), at(3.5))
  expect([draft.at, draft.second, draft.terminating]).toEqual([at(3.5), at(3), false])
  expect(draft.replicaSets.get('exp-canary')).toBe(replicaSets[0])
})

it('collects events, and keeps the earliest wake-up', () => {
  const draft = beginDraft(running(), view(), at(0))
  recordEvent(draft, 'Normal', 'Reason', 'text')
  askToWake(draft, at(9))
  askToWake(draft, at(5))
  askToWake(draft, at(7))
  expect(draft.wakeAt).toBe(at(5))
  expect(draft.events).toEqual([
    {
      kind: 'recordEvent',
      at: at(0),
      type: 'Normal',
      reason: 'Reason',
      message: 'text',
      object: 'Experiment/exp',
    },
  ])
})

it('knows when the duration is over', () => {
  expect(durationEndsAt({ spec: spec({ duration: '1m' }) }, at(5))).toBe(at(65))
  expect(durationEndsAt({ spec: spec({ duration: '1m' }) }, null)).toBeNull()
  expect(durationEndsAt({ spec: spec() }, at(5))).toBeNull()
  expect(durationEndsAt({ spec: spec({ duration: 'soon' }) }, at(5))).toBeNull()
})

it('replaces an entry by name, and gives back the very list if it is the same', () => {
  const list = [{ name: 'a', n: 1 }]
  const same = (x: { n: number }, y: { n: number }) => x.n === y.n
  expect(withEntry(list, { name: 'a', n: 1 }, same)).toBe(list)
  expect(withEntry(list, { name: 'a', n: 2 }, same)).toEqual([{ name: 'a', n: 2 }])
  expect(withEntry(list, { name: 'b', n: 1 }, same)).toHaveLength(2)
})
