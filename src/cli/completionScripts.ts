import type { CliCommand } from './command.ts'

interface CompletionScript {
  readonly name: string
  readonly text: (commands: readonly CliCommand[]) => string
}

/** What makes each shell complete; the user's own files are completed by the shell. */
export const completionScripts: readonly CompletionScript[] = [
  { name: 'bash', text: bash },
  { name: 'zsh', text: zsh },
  { name: 'fish', text: fish },
]

function bash(commands: readonly CliCommand[]): string {
  const cases = commands.map(
    (command) => `    ${command.name}) options='${longFlags(command).join(' ')}' ;;`,
  )
  const names = commands.map(({ name }) => name).join(' ')
  return `# eval "$(rollout-sim completion bash)"
_rollout_sim() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options --help" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _rollout_sim rollout-sim
`
}

function zsh(commands: readonly CliCommand[]): string {
  const names = commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`)
  const cases = commands.map(({ name, options }) => {
    const flags = options.map(
      ([notation, meaning]) => `'${longFlag(notation)}[${quoted(meaning).replace(/[[\]]/g, '')}]'`,
    )
    return `    ${name}) _arguments ${[...flags, "'*:file:_files'"].join(' ')} ;;`
  })
  return `#compdef rollout-sim
# source <(rollout-sim completion zsh)
_rollout_sim() {
  local -a names
  names=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  case "$words[2]" in
${cases.join('\n')}
  esac
}
compdef _rollout_sim rollout-sim
`
}

function fish(commands: readonly CliCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `${FISH} -n __fish_use_subcommand -f -a ${name} -d '${quoted(summary)}'`,
    ...options.map(([notation, meaning]) => {
      const option = `-l ${longFlag(notation).slice(2)} -d '${quoted(meaning)}'`
      return `${FISH} -n '__fish_seen_subcommand_from ${name}' ${option}`
    }),
  ])
  return `# rollout-sim completion fish | source\n${lines.join('\n')}\n`
}

const FISH = 'complete -c rollout-sim'

function longFlags({ options }: CliCommand): readonly string[] {
  return options.map(([notation]) => longFlag(notation))
}

function longFlag(notation: string): string {
  return /--[a-z-]+/.exec(notation)?.[0] ?? notation
}

// Inside of single quotes, and of zsh's descriptions, these end something.
function quoted(text: string): string {
  return text.replace(/['`:\\]/g, ' ')
}
