import { expect, it } from 'vitest'
import { exposure } from '../../../src/cli/commands/exposure.ts'
import { canary, ioWith } from '../given.ts'

it('tells who meets it, and what of the budget that costs', async () => {
  const io = ioWith({ 'web.yaml': canary })
  expect(
    await exposure.run(io, {
      operands: ['web.yaml'],
      options: { slo: '99.9', to: '5m' },
    }),
  ).toBe(0)
  expect(io.written()).toMatch(/error budget/)
  // A bad release, from its beginning on: every request that meets it fails.
  const text = io.written().replaceAll('\n', ' ')
  const [, met, failed] = /(\d+) of \d+ requests .* from 1m to 5m, and (\d+) of/.exec(text) ?? []
  expect(Number(met)).toBeGreaterThan(0)
  expect(failed).toBe(met)
})
