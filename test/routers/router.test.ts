import { expect, it } from 'vitest'
import { backend } from '../../src/routers/router.ts'

it('a backend is healthy unless something else is said', () => {
  expect(backend('stable', 80)).toEqual({
    name: 'stable',
    weight: 80,
    down: false,
    backup: false,
    fenced: false,
  })
})
