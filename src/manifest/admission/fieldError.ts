import { type Path, pathText } from '../../document/path.ts'
import { bodyOf, type Complaint } from '../../kinds/fieldError.ts'

/** An error of the API server about a field, in its words. */
export interface FieldError {
  /** What is wrong with the field. */
  readonly type: ErrorType
  /** As the server names it; `<nil>` where it names none. */
  readonly field: string
  /** The text behind the field's name. */
  readonly body: string
  /** Where it stands in the object. */
  readonly at: Path
}

/** The kinds of errors, of which the server's causes have names of their own. */
export type ErrorType =
  | 'invalid'
  | 'typeInvalid'
  | 'duplicate'
  | 'notFound'
  | 'notSupported'
  | 'required'
  | 'forbidden'
  | 'internal'

/** An error about the field at a path. */
export function fieldError(at: Path, complaint: Complaint, detail = ''): FieldError {
  return { type: complaint.type, field: pathText(at), body: bodyOf(complaint, detail), at }
}

/** An error about a value of the wrong type, or of which something was not looked at. */
export function wrongType(at: Path, field: string, body: string): FieldError {
  return { type: 'typeInvalid', field, body, at }
}

/** `spec.replicas: Invalid value: -1: should be a non-negative integer`. */
export function errorText({ field, body }: FieldError): string {
  return `${field}: ${body}`
}
