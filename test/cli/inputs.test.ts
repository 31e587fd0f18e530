import { expect, it } from 'vitest'
import { isCommandFailure } from '../../src/cli/command.ts'
import { readInputs, readText } from '../../src/cli/inputs.ts'
import { ioWith } from './given.ts'

it('reads files and folders in the order in which they were named', async () => {
  const io = ioWith({ 'a.yaml': '1', 'dir/b.yaml': '2', 'dir/c.yaml': '3' })
  const inputs = await readInputs(io, ['dir', 'a.yaml'])
  expect(inputs.map(({ name, text }) => `${name} ${text}`)).toEqual([
    'dir/b.yaml 2',
    'dir/c.yaml 3',
    'a.yaml 1',
  ])
})

it('reads what comes through a pipe', async () => {
  const io = ioWith({ '-': 'piped' })
  expect(await readInputs(io, ['-'])).toEqual([{ name: 'stdin', text: 'piped' }])
  expect(await readText(io, '-')).toEqual({ name: 'stdin', text: 'piped' })
})

it('says which name is no file', async () => {
  await expect(readInputs(ioWith(), ['nothing.yaml'])).rejects.toThrow('nothing.yaml: no such file')
})

it('says what the machine says of a file that cannot be read', async () => {
  const failure = readText(ioWith(), 'gone.yaml')
  await expect(failure).rejects.toSatisfy(isCommandFailure)
  await expect(failure).rejects.toThrow('ENOENT')
})
