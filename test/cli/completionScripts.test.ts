import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { completionScripts } from '../../src/cli/completionScripts.ts'

it.each(completionScripts)('knows every command and every option: $name', ({ text }) => {
  const script = text(commands)
  for (const { name, options } of commands) {
    expect(script).toContain(name)
    for (const [flags] of options) {
      expect(script).toContain(/--([a-z-]+)/.exec(flags)?.[1] ?? flags)
    }
  }
})

it('completes in bash', () => {
  const bash = completionScripts.find(({ name }) => name === 'bash')?.text(commands) ?? ''
  const complete = (words: readonly string[]): readonly string[] => {
    const line = words.map((word) => `'${word}'`).join(' ')
    const asked = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _rollout_sim; printf '%s\\n' "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', `${bash}\n${asked}`], { encoding: 'utf8' })
      .trim()
      .split('\n')
  }
  expect(complete(['rollout-sim', 'ru'])).toEqual(['run'])
  expect(complete(['rollout-sim', 'run', '--sta'])).toEqual(['--startup'])
})
