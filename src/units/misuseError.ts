import type { Diagnostic } from './diagnostic.ts'

/**
 * A function was called with something that its types do not allow, and has no way of answering
 * with diagnostics: half a world, a reading where its plan belongs, `NaN`. `message` names the
 * function, the argument and the place within it, what is there, what belongs there and, where the
 * value is known, what was meant; `diagnostics` has the same as data. `cause` is what went wrong
 * inside, where it went that far.
 *
 * @example
 * ```ts
 * import { MisuseError, toChart } from 'rollout-sim'
 *
 * let said = ''
 * try {
 *   toChart(JSON.parse('{ "moments": [], "diagnostics": [], "script": [], "from": null }'))
 * } catch (thrown) {
 *   if (thrown instanceof MisuseError) said = thrown.message
 * }
 * said // => 'toChart: timeline.end wants an End; there is undefined'
 * ```
 */
export class MisuseError extends Error {
  override readonly name = 'MisuseError'
  /** The same as data: one for the first place that is wrong. */
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[], cause?: unknown) {
    super(diagnostics.map(({ message, hint }) => `${message}${hint && `. ${hint}`}`).join('\n'), {
      cause,
    })
    this.diagnostics = diagnostics
  }
}
