import { groups, verbNames, verbRules } from './verbs.ts'

/**
 * How a command is called, as the first lines of its usage say it: `words` are those of a verb, of
 * a group (`retry`), or none. The examples and flags that the plugin goes on with are left out.
 */
export function usageOf(words: string): string {
  const verb = verbNames.find((name) => name === words)
  const use = verb === undefined ? (groups[words] ?? 'COMMAND') : verbRules[verb].use
  const path = ['kubectl-argo-rollouts', words].filter((word) => word !== '').join(' ')
  const gathers = verbNames.some((name) => words === '' || name.startsWith(`${words} `))
  const called = `  ${[path, use].filter((word) => word !== '').join(' ')} [flags]\n`
  return `Usage:\n${called}${gathers ? `  ${path} [command]\n` : ''}`
}
