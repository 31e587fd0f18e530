import { expect, it } from 'vitest'
import { compare } from '../../../src/cli/commands/compare.ts'
import { canary, ioWith } from '../given.ts'

const longer = canary.replace('duration: 1m', 'duration: 10m')

it('plays one release under both', async () => {
  const io = ioWith({ 'a.yaml': canary, 'b.yaml': longer })
  expect(await compare.run(io, { operands: ['a.yaml', 'b.yaml'], options: {} })).toBe(0)
  expect(io.written()).toContain('9m')
})
