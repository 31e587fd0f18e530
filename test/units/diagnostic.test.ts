import { expect, it } from 'vitest'
import { errorIn } from '../../src/units/diagnostic.ts'

it('an error in data has a path, and neither a line nor a column', () => {
  expect(errorIn('traffic.router', 'no-such-router', 'there is none', 'name another')).toEqual({
    code: 'no-such-router',
    severity: 'error',
    path: 'traffic.router',
    line: 0,
    column: 0,
    message: 'there is none',
    hint: 'name another',
  })
})
