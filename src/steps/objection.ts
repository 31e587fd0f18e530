import type { Path } from '../document/path.ts'
import type { Complaint } from '../kinds/fieldError.ts'

/** Something that the controller objects to in a step; paths begin at the canary strategy. */
export interface StepObjection<Code extends string> {
  readonly code: Code
  /** As the controller names it. */
  readonly field: Path
  /** Where it stands, which is not always where the controller says. */
  readonly at: Path
  readonly complaint: Complaint
  readonly detail: string
  readonly hint: string
}

export type StepObjections<Code extends string> = readonly StepObjection<Code>[]

/** An objection to a field that stands where the controller says. */
export function objection<Code extends string>(
  code: Code,
  field: Path,
  complaint: Complaint,
  detail: string,
  hint: string,
): StepObjection<Code> {
  return { code, field, at: field, complaint, detail, hint }
}

/** What a kind says that objects to nothing. */
export function noObjections(): readonly never[] {
  return []
}
