import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** In a folder with files of somebody's: what a line becomes when the tabulator key is pressed. */
const lines = {
  'rollout-sim wat': 'rollout-sim watch ',
  'rollout-sim run --sta': 'rollout-sim run --startup',
  'rollout-sim run --format mark': 'rollout-sim run --format markdown ',
  'rollout-sim run mani': 'rollout-sim run manifests/',
  'rollout-sim run --scenario wor': 'rollout-sim run --scenario world.yaml ',
  // An image is no file.
  'rollout-sim run --image wor': 'rollout-sim run --image wor',
}

/** The same of each shell; an option that takes a value may end in the `=` that zsh writes. */
const shells: { readonly [name: string]: (script: string, line: string, home: string) => string } =
  {
    bash(script, line, home) {
      const words = line.split(' ')
      const last = words.at(-1) ?? ''
      const asked = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
COMP_CWORD=${words.length - 1}; _rollout_sim; printf '%s\\n' "\${COMPREPLY[@]}"`
      const options = { encoding: 'utf8', cwd: home } as const
      const found = execFileSync('bash', ['-c', `${script}\n${asked}`], options)
        .trim()
        .split('\n')
      expect(found).toHaveLength(1)
      return [...words.slice(0, -1), found[0] || last].join(' ')
    },
    zsh(script, line, home) {
      writeFileSync(join(home, 'completion'), script)
      writeFileSync(join(home, 'press.zsh'), pressTab)
      const [answer, ready] = ['.answer', '.ready'].map((name) => join(home, name))
      for (const file of [answer, ready]) rmSync(file ?? '', { force: true })
      execFileSync('zsh', ['-f', 'press.zsh', line], { cwd: home })
      return readFileSync(answer ?? '', 'utf8').slice(0, -1)
    },
    fish(script, line, home) {
      writeFileSync(join(home, 'completion'), script)
      const asked = `source completion; complete -C '${line}'`
      const options = { encoding: 'utf8', cwd: home } as const
      const [shell, ...flags] = ['fish', '--no-config', '-c']
      const found = execFileSync(shell, [...flags, asked], options)
      const [word = ''] = found.split(/\t|\n/)
      expect(found.trim().split('\n')).toHaveLength(1)
      return word === '' ? line : `${line.slice(0, line.lastIndexOf(' '))} ${word}`
    },
  }

// An interactive zsh behind a terminal: it is typed to, the key is pressed, and it writes down its line.
const pressTab = `zmodload zsh/zpty
zpty -b shell 'TERM=dumb zsh -f -i'
zpty -w shell 'unsetopt automenu; autoload -Uz compinit; compinit -D -u; source ./completion'
zpty -w shell 'show() { print -r -- "$BUFFER" > .answer }; zle -N show; bindkey "^X" show'
zpty -w shell 'print yes > .ready'
repeat 600; do [[ -s .ready ]] && break; sleep 0.05; done
zpty -n -w shell "$1"$'\\t\\x18'
repeat 600; do [[ -s .answer ]] && break; sleep 0.05; done
zpty -d shell
`

// Those that are not installed cannot be asked; bash always is.
const isThere = (shell: string): boolean =>
  shell === 'bash' || spawnSync(shell, ['-c', 'true']).status === 0

describe.each(Object.keys(shells).filter(isThere))('what the tabulator key does in %s', (name) => {
  let home = ''
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'completion-'))
    mkdirSync(join(home, 'manifests'))
    writeFileSync(join(home, 'world.yaml'), '')
  })
  afterAll(() => rmSync(home, { recursive: true }))

  it.each(Object.entries(lines))('%s', (line, full) => {
    const script = completionScripts.find((one) => one.name === name)?.text(commands) ?? ''
    const said = shells[name]?.(script, line, home) ?? ''
    expect(said.trim().replace(/[=/]$/, '')).toBe(full.trim().replace(/\/$/, ''))
  })
})
