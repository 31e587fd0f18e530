import { expect, it } from 'vitest'
import { sign, signsAlong } from '../../../src/views/svg/ticks.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'
import { frame } from '../picture/sample.ts'

it('has a shape of its own for each verdict', () => {
  const shapes = (['Successful', 'Failed', 'Error', 'Inconclusive'] as const).map((phase) =>
    sign(phase, 0, 0).replace(/stroke="[^"]*"/, ''),
  )
  expect(new Set(shapes).size).toBe(4)
  expect(sign('Running', 0, 0)).toBe('')
})

it('shows the worst of those that would touch', () => {
  const failedAmong = Array.from({ length: 50 }, (_, index) => ({
    at: at(index / 10),
    phase: index === 33 ? ('Failed' as const) : ('Successful' as const),
  }))
  const text = signsAlong(failedAmong, frame.axis, 0)
  expect(text.match(/--bad/g)).toHaveLength(1)
  expect(text.match(/<path/g)?.length).toBeLessThan(5)
})
