/** What is wrong (or worth knowing) about what a user wrote, and where. Never thrown. */
export interface Diagnostic {
  /** One of a closed list per room, in kebab case, such as `unknown-field`. */
  readonly code: string
  /** An error leaves no plan; a warning and a note do. */
  readonly severity: 'error' | 'warning' | 'note'
  /**
   * Kubernetes' way of naming a field: `spec.strategy.canary.steps[0].setWeight`; '' is the
   * document itself.
   */
  readonly path: string
  /** The name with which the text was given; '' if it had none, or there was no text. */
  readonly file: string
  /** From 1; 0 where the input was not text. */
  readonly line: number
  /** From 1; 0 where there is no text. */
  readonly column: number
  /** What is wrong, in the words of who refuses it. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}

/** An error in what was handed over as data, where nothing has a line or a column. */
export function errorIn<Code extends string>(
  path: string,
  code: Code,
  message: string,
  hint: string,
): Diagnostic & { readonly code: Code } {
  return { code, severity: 'error', path, ...nowhere, message, hint }
}

/** The same for what can be used all the same. */
export function warningIn(path: string, code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'warning', path, ...nowhere, message, hint }
}

const nowhere = { file: '', line: 0, column: 0 } as const
