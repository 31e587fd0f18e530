import { commands } from '../../../src/cli/commands.ts'
import { runCommandLine } from '../../../src/cli/program.ts'
import { canary, ioWith } from '../../cli/given.ts'
import type { Draw } from '../../expr/randomExpression.ts'
import { fuzzer } from '../fuzzer.ts'

const words: readonly string[] = [
  'web.yaml',
  'none.yaml',
  '-',
  '--',
  '--help',
  '-h',
  '--json',
  '--format',
  'json',
  'svg',
  'markdown',
  '--at',
  '40s',
  '-1s',
  '--until',
  '5m',
  '9'.repeat(30),
  '--set',
  'metrics.x=1',
  '__proto__.x=1',
  '=',
  '--seed',
  'NaN',
  '--release',
  'bad',
  '--scenario',
  'scenario.json',
  'broken.json',
  '--live',
  '--width',
  '0',
  '',
  ' ',
  '\u0000',
  '--to',
  'v1.9.0',
  '--pods',
  '--image',
  'web:2',
  '--metric',
  '--unknown',
  '-x',
  '--replicas',
  '1e300',
  '--startup',
  '--traffic',
  '--out',
  'text',
]
const files: Readonly<Record<string, string>> = {
  'web.yaml': canary,
  'scenario.json': '{"script":[{"at":"5s","setImage":"web:2"}],"until":"5m"}',
  'broken.json': '{"script": [',
  '-': canary,
}

/** Lines that somebody types, or a script puts together. */
export const commandLines = fuzzer<readonly string[]>({
  about: 'command lines: commands, options and values in any order',
  // A thousand runs of a strategy are what `check` is for, and take a few seconds.
  patience: 10,
  input: (draw) => [
    ...(draw(10) === 0 ? [] : [commands[draw(commands.length)]?.name ?? '']),
    ...Array.from({ length: draw(6) }, () => word(draw)),
  ],
  async feed(argv) {
    const code = await runCommandLine(ioWith(files), commands, '0.0.0', argv)
    return code === 2 ? 'refused' : 'taken'
  },
  show: (argv) => JSON.stringify(argv),
})

// An option of some command, or anything.
function word(draw: Draw): string {
  const options = commands[draw(commands.length)]?.options ?? []
  const [flags = ''] = options[draw(options.length || 1)] ?? []
  const long = /--[\w-]+/.exec(flags)?.[0]
  if (long !== undefined && draw(2) === 0) return long
  return words[draw(words.length)] ?? ''
}
