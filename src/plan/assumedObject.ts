/**
 * An object that is not among the manifests, and is taken to be there because something refers to
 * it.
 */
export interface AssumedObject {
  /** The kind that was taken for granted. */
  readonly kind: string
  /** `metadata.name`. */
  readonly name: string
  /** '' for kinds without one. */
  readonly namespace: string
  /** The field that names it first: of the Rollout, or of a template that it uses. */
  readonly path: string
  /** Where that stands: the name of its text, '' if it had none. */
  readonly file: string
  /** From 1; 0 where the manifests were not text. */
  readonly line: number
  /** From 1, beside `line`. */
  readonly column: number
}
