/** A change of the source that no test can notice, or need not. */
export interface Argued {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** Survivors of `npm run mutation`, each with its reason. */
export const argued: readonly Argued[] = []
