import { expect, it } from 'vitest'
import { exposure } from '../../../src/cli/commands/exposure.ts'
import { canary, ioWith } from '../given.ts'

it('tells who meets it, and what of the budget that costs', async () => {
  const io = ioWith({ 'web.yaml': canary })
  expect(
    await exposure.run(io, {
      operands: ['web.yaml'],
      options: { release: 'bad', slo: '99.9', from: '0s', to: '5m' },
    }),
  ).toBe(0)
  expect(io.written()).toMatch(/error budget/)
})
