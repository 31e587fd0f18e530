import { expect, it } from 'vitest'
import { clearScreen, screens } from '../../../src/views/watch/screen.ts'
import { ran } from '../../timeline/objects/sample.ts'

// Something happens at 60 s and at 65 s.
const timeline = ran()
const shownAt = (from: number, until: number) =>
  [...screens(timeline, { from: `${from}s`, until: `${until}s` }, () => 'x')].map(
    ({ at }) => at / 1000,
  )

it('is printed at once, every second, and whenever something has changed', () => {
  expect(shownAt(58.5, 61)).toEqual([58.5, 59.5, 60, 60.5])
})

it('waits for the next second if the last one was printed just now', () => {
  expect(shownAt(58.8, 61)).toEqual([58.8, 59.8, 60.8])
})

it('clears what was there', () => {
  const [first] = screens(timeline, {}, () => 'x')
  expect(first?.text).toBe(`${clearScreen}x`)
})

it('ends where there is nothing to print', () => {
  expect([...screens(timeline, {}, () => null)]).toEqual([])
})
