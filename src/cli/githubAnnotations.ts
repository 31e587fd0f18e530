import type { Diagnostic } from '../units/diagnostic.ts'

/** What stands at a line of a pull request. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'note' | 'info'
  readonly title: string
  readonly message: string
  /** '' where it is about no file. */
  readonly file: string
  /** From 1; 0 where there is none. */
  readonly line: number
  readonly column: number
}

/** Workflow commands of GitHub Actions, which it shows at the lines. */
export function githubAnnotations(annotations: readonly Annotation[]): string {
  return annotations.map((one) => `${command(one)}\n`).join('')
}

export function githubAnnotationOf(diagnostic: Diagnostic): Annotation {
  const { severity, code, message, hint, file, line, column } = diagnostic
  return { severity, title: code, message: `${message} ${hint}`.trim(), file, line, column }
}

const commands = { error: 'error', warning: 'warning', note: 'notice', info: 'notice' } as const

function command({ severity, title, message, file, line, column }: Annotation): string {
  const properties = [
    ...(file === '' ? [] : [`file=${property(file)}`]),
    ...(line === 0 ? [] : [`line=${line}`, `col=${column}`]),
    `title=${property(title)}`,
  ]
  return `::${commands[severity]} ${properties.join(',')}::${data(message)}`
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts: what ends a value.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
