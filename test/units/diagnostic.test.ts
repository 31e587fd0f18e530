import { expect, it } from 'vitest'
import { errorIn, warningIn } from '../../src/units/diagnostic.ts'

it('an error in data has a path, and neither a file nor a place in it', () => {
  expect(errorIn('traffic.router', 'no-such-router', 'there is none', 'name another')).toEqual({
    code: 'no-such-router',
    severity: 'error',
    path: 'traffic.router',
    file: '',
    line: 0,
    column: 0,
    message: 'there is none',
    hint: 'name another',
  })
})

it('a warning is the same, but for its severity', () => {
  const error = errorIn('metrics', 'no-signal', 'there is none', 'give one')
  const warning = warningIn('metrics', 'no-signal', 'there is none', 'give one')
  expect(warning).toEqual({ ...error, severity: 'warning' })
})
