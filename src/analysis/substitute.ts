import { escaped, quote } from '../go/string.ts'
import { write } from '../kinds/write.ts'
import type { JsonObject } from '../units/json.ts'
import { metricShape } from './metricShape.ts'
import type { TemplateArgument } from './template.ts'

/** Text or metric with its tags replaced, or what is wrong in the controller's words. */
export type Substituted<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string }

/**
 * Puts a run's arguments into a metric. Everything in it may hold `{{args.name}}`, for it is done
 * on the metric's serialised text: every argument needs a value, used or not; values are not
 * scanned again.
 */
export function resolveMetric(
  metric: JsonObject,
  args: readonly TemplateArgument[],
): Substituted<JsonObject> {
  const values = new Map<string, string>()
  for (const { name, value } of args) {
    if (value === null) return { ok: false, error: `argument "${name}" was not supplied` }
    values.set(`args.${name}`, escaped(value))
  }
  if (!JSON.stringify(metric).includes('{{')) return { ok: true, value: metric }
  const text = write(metric, metricShape)
  const replaced = replaceTags(text, values)
  if (!replaced.ok) return replaced
  const error = objectionToEscapes(replaced.value)
  if (error !== '') return { ok: false, error }
  return { ok: true, value: JSON.parse(replaced.value) as JsonObject }
}

/**
 * Replaces `{{tag}}`s by values. A tag ends at the next `}}`, blanks around it do not count, and
 * there is no escape. Of several unknown tags the last one is reported.
 */
export function replaceTags(
  text: string,
  values: ReadonlyMap<string, string>,
): Substituted<string> {
  let result = ''
  let error = ''
  let rest = text
  for (;;) {
    const opening = rest.indexOf('{{')
    if (opening < 0) break
    const after = rest.slice(opening + 2)
    const closing = after.indexOf('}}')
    if (closing < 0) {
      const place = `in the template=${quote(text)} starting from ${quote(after)}`
      return { ok: false, error: `Cannot find end tag="}}" ${place}` }
    }
    const tag = after.slice(0, closing)
    const value = values.get(trimSpace(tag))
    if (value === undefined) error = `failed to resolve {{${tag}}}`
    result += rest.slice(0, opening) + (value ?? '')
    rest = after.slice(closing + 2)
  }
  return error === '' ? { ok: true, value: result + rest } : { ok: false, error }
}

// What Go calls white space, which is not quite what JavaScript trims.
function trimSpace(text: string): string {
  return text.replace(leadingSpace, '').replace(trailingSpace, '')
}

const leadingSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/
const trailingSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/

// Go's string syntax knows escapes that JSON does not; a value that needs one breaks the metric's
// JSON.
function objectionToEscapes(json: string): string {
  const bad = /^(?:[^\\]|\\["\\/bfnrtu])*\\([^"\\/bfnrtu])/.exec(json)
  return bad === null ? '' : `invalid character '${bad[1]}' in string escape code`
}
