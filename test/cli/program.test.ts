import { expect, it } from 'vitest'
import { type CliCommand, commandFailure } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/commands.ts'
import { exitCodes } from '../../src/cli/exitCode.ts'
import { runCommandLine } from '../../src/cli/program.ts'
import { ioWith } from './given.ts'

function telling(run: CliCommand['run']): CliCommand {
  const options: CliCommand['options'] = [
    ['--name <text>', 'a text'],
    ['--set <value>...', 'values'],
    ['--strict', 'a flag'],
  ]
  const operands: CliCommand['operands'] = [['<files...>', 'files']]
  return { name: 'tell', summary: 'Tell.', operands, options, examples: ['tell a'], run }
}

it('takes a command line apart', async () => {
  const line = 'tell --set a=1 x.yaml --set b=2 y.yaml --strict --name n'.split(' ')
  let given: unknown = null
  const tell = telling(async (_, all) => {
    given = all
    return exitCodes.findings
  })
  expect(await runCommandLine(ioWith(), [tell], '1.2.3', line)).toBe(1)
  expect(given).toEqual({
    operands: ['x.yaml', 'y.yaml'],
    options: { set: ['a=1', 'b=2'], strict: true, name: 'n' },
  })
})

it('ends with 2 where it cannot be run, and says why', async () => {
  const io = ioWith()
  const tell = telling(async () => {
    throw commandFailure('the manifests make no plan')
  })
  expect(await runCommandLine(io, [tell], '1', ['tell', 'a'])).toBe(2)
  expect(io.complained()).toBe('error: the manifests make no plan\n')
})

it('does not swallow what is our own mistake', async () => {
  const tell = telling(async () => {
    throw new TypeError('ours')
  })
  await expect(runCommandLine(ioWith(), [tell], '1', ['tell', 'a'])).rejects.toThrow(TypeError)
})

it('helps with what is misspelt', async () => {
  const io = ioWith()
  expect(await runCommandLine(io, commands, '1', ['rum', 'a'])).toBe(2)
  expect(io.complained()).toContain('Did you mean run?')
  expect(await runCommandLine(io, commands, '1', ['run', 'a', '--formt', 'svg'])).toBe(2)
  expect(io.complained()).toContain('Did you mean --format?')
})

it('prints its version', async () => {
  const io = ioWith()
  expect(await runCommandLine(io, commands, '1.2.3', ['--version'])).toBe(0)
  expect(io.written()).toBe('1.2.3\n')
})

it.each(commands.map(({ name }) => name))(
  'has a page of help for %s with an example',
  async (name) => {
    const io = ioWith()
    expect(await runCommandLine(io, commands, '1', [name, '--help'])).toBe(0)
    expect(io.written()).toContain('Examples:\n  $ ')
    expect(io.written()).toContain('Exit codes:')
  },
)
