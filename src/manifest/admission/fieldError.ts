import { type Path, pathText } from '../../document/path.ts'
import { bodyOf, type Complaint } from '../../kinds/fieldError.ts'

/** An error of the API server about a field, in its words. */
export interface FieldError {
  readonly type: ErrorType
  /** As the server names it; `<nil>` where it names none. */
  readonly field: string
  /** The text behind the field's name. */
  readonly body: string
  /** Where it stands in the object. */
  readonly at: Path
}

/** The kinds of errors, of which the server's causes have names of their own. */
export type ErrorType = Complaint['type'] | 'typeInvalid'

/** An error about the field at a path. */
export function fieldError(at: Path, complaint: Complaint, detail = ''): FieldError {
  return { type: complaint.type, field: pathText(at), body: bodyOf(complaint, detail), at }
}

/** An error about a value of the wrong type, or of which something was not looked at. */
export function typeError(at: Path, field: string, body: string): FieldError {
  return { type: 'typeInvalid', field, body, at }
}

/** `spec.replicas: Invalid value: -1: should be a non-negative integer`. */
export function errorText({ field, body }: FieldError): string {
  return `${field}: ${body}`
}

const reasons: Readonly<Record<ErrorType, string>> = {
  invalid: 'FieldValueInvalid',
  typeInvalid: 'FieldValueTypeInvalid',
  duplicate: 'FieldValueDuplicate',
  notFound: 'FieldValueNotFound',
  notSupported: 'FieldValueNotSupported',
  required: 'FieldValueRequired',
  forbidden: 'FieldValueForbidden',
  internal: 'InternalError',
}

/** The name that a cause of the server's answer gives to the kind of an error. */
export function causeReason(type: ErrorType): string {
  return reasons[type]
}
