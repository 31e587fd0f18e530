import { expect, it } from 'vitest'
import { unreachable } from '../../src/units/unreachable.ts'

it('throws for a mistake of our own, and says whose it is', () => {
  expect(() => unreachable('a state that the rules exclude')).toThrow(
    'rollout-sim: a state that the rules exclude',
  )
  expect(() => unreachable('unknown step', { kind: 'bake' } as never)).toThrow('{"kind":"bake"}')
})
