import { compileRegexp } from '../../../go/regexp/regexp.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'
import { has } from '../../apply/fieldSet.ts'
import { readManagedFields } from '../../apply/managedFields.ts'
import { granularityOf, itemElement } from '../../apply/schema.ts'
import { type Replaced, replacedAt, valueAt, withoutValueAt } from '../../jsonPointer.ts'
import { textsOf } from '../../metadata.ts'
import { referenceOf } from '../../reference.ts'
import { readLabelSelector } from './labelSelector.ts'

/** An entry of `spec.ignore`: JSON pointers into the objects that it is meant for. */
export interface IgnoreRule {
  readonly paths: readonly string[]
  /** Regular expressions and selectors by field; null: every object. */
  readonly target: Readonly<Record<string, string>> | null
}

export function readIgnoreRules(rules: readonly JsonObject[]): readonly IgnoreRule[] {
  return rules.map(({ paths, target }) => ({
    paths: Array.isArray(paths) ? (paths as readonly Json[]).map(String) : [],
    target: isJsonObject(target)
      ? Object.fromEntries(Object.entries(target).map(([name, value]) => [name, String(value)]))
      : null,
  }))
}

/** The paths that do not count for an object; the target is asked about its dry run. */
export function ignoredPaths(rules: readonly IgnoreRule[], dryRun: JsonObject): readonly string[] {
  return rules
    .filter(({ target }) => target === null || isMeant(target, dryRun))
    .flatMap(({ paths }) => paths)
}

function isMeant(target: Readonly<Record<string, string>>, object: JsonObject): boolean {
  const reference = referenceOf(object)
  return Object.entries(target).every(([name, pattern]) => {
    if (pattern === '') return true
    if (name === 'labelSelector') return readLabelSelector(pattern)(textsOf(object, 'labels'))
    if (name === 'annotationSelector') {
      return readLabelSelector(pattern)(textsOf(object, 'annotations'))
    }
    const compiled = compileRegexp(`^(?:${pattern})$`)
    const text = Object.hasOwn(reference, name) ? reference[name as keyof typeof reference] : ''
    return !('error' in compiled) && compiled.matches(text)
  })
}

export function withoutPaths(object: JsonObject, paths: readonly string[]): JsonObject {
  return paths.reduce(withoutValueAt, object)
}

/**
 * What is applied instead, of an object that has to be applied for another reason
 * (`computeDriftedPaths`): an ignored path that has drifted is left out if another manager applies
 * it, and otherwise takes the live value, which belongs to Flux from then on. The value has to
 * replace one: where Git has none, that is an error.
 */
export function withIgnoredDrift(
  applied: JsonObject,
  live: JsonObject,
  dryRun: JsonObject,
  paths: readonly string[],
  manager: string,
): Replaced {
  const drifted = paths.filter((path) => {
    const [before, after] = [valueAt(live, path), valueAt(dryRun, path)]
    return before === undefined || after === undefined ? before !== after : !sameJson(before, after)
  })
  const foreign = drifted.filter((path) => ownedByAnother(live, path, manager))
  let next = withoutPaths(applied, foreign)
  for (const path of drifted.filter((each) => !foreign.includes(each))) {
    const replaced = replacedAt(next, path, valueAt(live, path) ?? null)
    if (!replaced.ok) return replaced
    next = replaced.object
  }
  return { ok: true, object: next }
}

function ownedByAnother(live: JsonObject, pointer: string, manager: string): boolean {
  const path = elementsOf(live, pointer)
  return readManagedFields(live).some(
    (entry) =>
      entry.operation === 'Apply' &&
      entry.subresource === '' &&
      entry.manager !== manager &&
      has(entry.fields, path),
  )
}

/** A JSON pointer as path elements, an index as the keys of the item that stands there. */
function elementsOf(object: JsonObject, pointer: string): readonly string[] {
  const names = pointer.split('/').slice(1)
  return names.map((name, at) => {
    const parent = valueAt(object, ['', ...names.slice(0, at)].join('/'))
    if (!Array.isArray(parent)) return `f:${name.replaceAll('~1', '/').replaceAll('~0', '~')}`
    const item = (parent as readonly Json[])[Number(name)] ?? null
    return itemElement(item, granularityOf(names[at - 1] ?? '', parent))
  })
}
