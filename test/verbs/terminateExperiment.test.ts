import { expect, it } from 'vitest'
import { bodiesOf, object, typed } from './given.ts'

it('terminate experiment ends it, and says that it was retried', () => {
  const ended = typed('terminate experiment try', [object('Experiment', 'try', { spec: {} })])
  expect(bodiesOf(ended)).toEqual([{ spec: { terminate: true } }])
  expect(ended.stdout).toBe("experiment 'try' retried\n")
})
