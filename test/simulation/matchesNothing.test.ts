import { expect, it } from 'vitest'
import { matchesNothing } from '../../src/simulation/matchesNothing.ts'

const told = (name: string, ...known: readonly string[]) =>
  matchesNothing('plan', 'metric', name, new Set(known), 'metrics')

it('a name that matches nothing is told, with what was meant, or what there is', () => {
  expect(told('lateny', 'latency')).toEqual({
    ...told('', ''),
    message: 'the plan has no metric "lateny"',
    hint: 'Did you mean latency?',
  })
  expect(told('x', 'latency', 'success').hint).toBe('There is latency, success.')
  expect(told('x').hint).toBe('The plan has no metric.')
  expect(told('x')).toMatchObject({ code: 'matches-nothing', severity: 'warning', path: 'metrics' })
})
