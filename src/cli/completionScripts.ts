import type { CliCommand, OptionRow } from './command.ts'

interface CompletionScript {
  readonly name: string
  readonly text: (commands: readonly CliCommand[]) => string
}

/**
 * What makes each shell complete commands, options, the values of those that have a list, and
 * files, where a file belongs.
 */
export const completionScripts: readonly CompletionScript[] = [
  { name: 'bash', text: bash },
  { name: 'zsh', text: zsh },
  { name: 'fish', text: fish },
]

function bash(commands: readonly CliCommand[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) options='${options.map(flagOf).join(' ')}' ;;`,
  )
  const all = commands.flatMap(({ options }) => options)
  const others = all.filter((row) => wordOf(row).kind === 'text')
  const lists = commands.flatMap(({ name, options }) =>
    options
      .filter((row) => wordOf(row).kind === 'choices')
      .map((row) => `    ${name}:${flagOf(row)}) words='${wordOf(row).choices}' ;;`),
  )
  const names = commands.map(({ name }) => name).join(' ')
  return `# eval "$(rollout-sim completion bash)"
_rollout_sim() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options='' words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}:\${COMP_WORDS[COMP_CWORD - 1]}" in
${lists.join('\n')}
    ${distinct(others.map((row) => `*:${flagOf(row)}`)).join('|')}) COMPREPLY=(); return ;;
  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
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

// It works sourced as well as from a folder of `$fpath`, where its first line makes it known and
// its name is that of the function.
function zsh(commands: readonly CliCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`)
  const cases = commands.map(
    ({ name, options }) =>
      `    ${name}) _arguments ${[...options.map(zshOption), "'*:file:_files'"].join(' ')} ;;`,
  )
  return `#compdef rollout-sim
# source <(rollout-sim completion zsh)
_rollout-sim() {
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
if [[ "$funcstack[1]" == _rollout-sim ]]; then
  _rollout-sim "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _rollout-sim rollout-sim
fi
`
}

function zshOption(row: OptionRow): string {
  const { kind, placeholder, choices, isRepeated } = wordOf(row)
  const often = isRepeated ? '*' : ''
  const meaning = `[${row[1].replace(/[[\]]/g, '\\$&')}]`
  const values = { flag: '', file: '_files', choices: `(${choices})`, text: ' ' }[kind]
  const value = kind === 'flag' ? '' : `:${placeholder}:${values}`
  return quoted(`${often}${flagOf(row)}${kind === 'flag' ? '' : '='}${meaning}${value}`)
}

function fish(commands: readonly CliCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `${FISH} -n __fish_use_subcommand -f -a ${name} -d ${fishQuoted(summary)}`,
    ...options.map((row) => {
      const { kind, choices } = wordOf(row)
      const value = { flag: '', file: ' -r -F', choices: ` -x -a '${choices}'`, text: ' -x' }[kind]
      const option = `-l ${flagOf(row).slice(2)}${value} -d ${fishQuoted(row[1])}`
      return `${FISH} -n '__fish_seen_subcommand_from ${name}' ${option}`
    }),
  ])
  return `# rollout-sim completion fish | source\n${lines.join('\n')}\n`
}

const FISH = 'complete -c rollout-sim'

function flagOf([notation]: OptionRow): string {
  return /--[a-z-]+/.exec(notation)?.[0] ?? notation
}

interface OptionWord {
  readonly kind: 'flag' | 'file' | 'choices' | 'text'
  /** What stands for it on the page of help. */
  readonly placeholder: string
  /** The words that there are, between spaces. */
  readonly choices: string
  readonly isRepeated: boolean
}

/** What belongs after an option; the meaning of `<format>` begins with its words. */
function wordOf([notation, meaning]: OptionRow): OptionWord {
  const placeholder = /<([^>]+)>/.exec(notation)?.[1] ?? ''
  const [listed = ''] = meaning.split(';')
  return {
    kind: kinds[placeholder] ?? 'text',
    placeholder,
    choices: listed.split(', ').join(' '),
    isRepeated: notation.endsWith('...'),
  }
}

const kinds: { readonly [placeholder: string]: OptionWord['kind'] } = {
  '': 'flag',
  file: 'file',
  format: 'choices',
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

/** Between single quotes, as bash and zsh read them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
