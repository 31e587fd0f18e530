import { expect, it } from 'vitest'
import { change } from '../../../src/cli/commands/change.ts'
import { canary, ioWith } from '../given.ts'

it('tells what a merge does', async () => {
  const io = ioWith({ 'a.yaml': canary, 'b.yaml': canary.replace('web:1', 'web:2') })
  const options = { when: '2m', startup: '8s' }
  expect(await change.run(io, { operands: ['a.yaml', 'b.yaml'], options })).toBe(0)
  expect(io.written()).toContain('What applying it at 2m does')
})
