import { reflectKindOf } from '../../../go/typeName.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'

/** What kstatus reads of an entry of `status.conditions`; what is absent is ''. */
export interface BasicCondition {
  readonly type: string
  readonly status: string
  readonly reason: string
  readonly message: string
}

/**
 * The conditions of an object in their order; the error is the one of Kubernetes' converter
 * (`GetObjectWithConditions`), which gives up where a list, or an entry, is none.
 */
export function basicConditions(
  object: JsonObject,
): readonly BasicCondition[] | { readonly error: string } {
  const { status } = object
  if (status === undefined || status === null) return []
  if (!isJsonObject(status))
    return { error: `cannot restore struct from: ${reflectKindOf(status)}` }
  const { conditions } = status
  if (conditions === undefined || conditions === null) return []
  if (!Array.isArray(conditions))
    return { error: `cannot restore slice from ${reflectKindOf(conditions)}` }
  const read: BasicCondition[] = []
  for (const entry of conditions as readonly Json[]) {
    if (entry !== null && !isJsonObject(entry)) {
      return { error: `cannot restore struct from: ${reflectKindOf(entry)}` }
    }
    const fields = entry ?? {}
    read.push({
      type: textOf(fields.type),
      status: textOf(fields.status),
      reason: textOf(fields.reason),
      message: textOf(fields.message),
    })
  }
  return read
}

/** The conditions, where {@link basicConditions} has been asked before and had no error. */
export function conditionsOf(object: JsonObject): readonly BasicCondition[] {
  const conditions = basicConditions(object)
  return 'error' in conditions ? [] : conditions
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
