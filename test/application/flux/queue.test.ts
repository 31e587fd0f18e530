import { expect, it } from 'vitest'
import { emptyQueue, finished, requested, started } from '../../../src/application/flux/queue.ts'

it('a run waits for its interval from the end of the run before', () => {
  expect(finished(started(requested(emptyQueue, 0n)), 5n, 100n).dueAt).toBe(105n)
})

it('a request consumes the run that waits', () => {
  const waiting = finished(started(emptyQueue), 5n, 100n)
  const asked = requested(waiting, 30n)
  expect(asked.dueAt).toBe(30n)
  expect(started(asked).dueAt).toBeNull()
})

it('a request does not put off what is due before it', () => {
  expect(requested(requested(emptyQueue, 3n), 9n).dueAt).toBe(3n)
})

it('requests during a run are one more run, directly after it', () => {
  const running = started(requested(emptyQueue, 0n))
  const asked = requested(requested(running, 1n), 2n)
  expect(finished(asked, 5n, 100n)).toEqual({ dueAt: 5n, running: false, again: false })
})
