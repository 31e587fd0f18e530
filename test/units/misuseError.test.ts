import { MisuseError, toChart } from 'rollout-sim'
import { expect, it } from 'vitest'

it('a misuse tells what its diagnostics say, with what to do', () => {
  const error = new MisuseError(
    [
      {
        code: 'misuse',
        severity: 'error',
        path: 'timeline',
        file: '',
        line: 0,
        column: 0,
        message: 'toChart: timeline wants a Timeline; there is a Plan',
        hint: 'Simulate it',
      },
    ],
    null,
  )
  expect(error.message).toBe('toChart: timeline wants a Timeline; there is a Plan. Simulate it')
  expect(error.name).toBe('MisuseError')
})

it('a misuse is an error that its catcher can tell from others', () => {
  expect(() => toChart(JSON.parse('null'))).toThrow(MisuseError)
})
