import { expect, it } from 'vitest'
import { afterRun, cadenceFlags, newCadence } from '../../../src/application/flux/cadence.ts'
import { backoff, never, type Requeue, returning } from '../../../src/application/flux/outcome.ts'

const minute = 60_000_000_000n
const next = (cadence: typeof newCadence, requeue: Requeue) =>
  afterRun(cadence, 0n, returning(requeue), cadenceFlags, 7, 'Kustomization/default/app')

it('failures in a row wait longer and longer, until something else ends a run', () => {
  const twice = next(next(newCadence, backoff), backoff)
  expect(twice.queue.dueAt).toBe(1_500_000_000n)
  const once = next(next(twice, { kind: 'after', after: minute }), backoff)
  expect(once.queue.dueAt).toBe(750_000_000n)
})

it('only intervals are spread', () => {
  expect(next(newCadence, { kind: 'after', after: minute }).queue.dueAt).toBe(minute)
  const first = next(newCadence, { kind: 'interval', after: minute })
  const second = next(first, { kind: 'interval', after: minute })
  expect(new Set([minute, first.queue.dueAt, second.queue.dueAt]).size).toBe(3)
})

it('nothing follows where nothing was asked for', () => {
  expect(next(newCadence, never).queue.dueAt).toBeNull()
})
