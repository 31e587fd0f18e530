import { expect, it } from 'vitest'
import { known, notKnown } from '../../src/autoscaler/known.ts'

it('either has a value or says why it has none', () => {
  expect(known(3)).toEqual({ ok: true, value: 3 })
  expect(notKnown('no metrics')).toEqual({ ok: false, error: 'no metrics' })
})
