/** Why a law of a family, or whoever tries all of its members, passes over one of them. */
export interface Skipped {
  readonly skip: string
}
