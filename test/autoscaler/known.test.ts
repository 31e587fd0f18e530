import { expect, it } from 'vitest'
import { known, unknown } from '../../src/autoscaler/known.ts'

it('either has a value or says why it has none', () => {
  expect(known(3)).toEqual({ ok: true, value: 3 })
  expect(unknown('no metrics')).toEqual({ ok: false, error: 'no metrics' })
})
