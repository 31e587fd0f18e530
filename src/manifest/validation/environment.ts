import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import type { JsonObject } from '../../units/json.ts'
import {
  dataKeyProblems,
  environmentNameProblems,
  relaxedEnvironmentNameProblems,
  subdomainProblems,
} from './names.ts'
import { type Objection, objection } from './objection.ts'
import type { Validator } from './pod.ts'
import { objectionsToFieldSelector, objectionsToResourceSelector } from './selectedField.ts'

/** The variables of a container: `env`, then `envFrom`. */
export function objectionsToEnvironment(
  container: JsonObject,
  here: Path,
  validator: Validator,
): readonly Objection[] {
  return [
    ...recordsIn(container, 'env').flatMap((variable, index) => {
      const place = [...here, 'env', index]
      return [...name(variable, place, validator), ...valueFrom(variable, [...place, 'valueFrom'])]
    }),
    ...recordsIn(container, 'envFrom').flatMap((source, index) =>
      wholesale(source, [...here, 'envFrom'], index, validator),
    ),
  ]
}

const nameProblems: { readonly [K in Validator]: (name: string) => readonly string[] } = {
  controller: environmentNameProblems,
  apiServer: relaxedEnvironmentNameProblems,
}

function name(variable: JsonObject, place: Path, validator: Validator): readonly Objection[] {
  const value = textIn(variable, 'name')
  const at = [...place, 'name']
  if (value === '') return [say(at, { type: 'required' }, '', 'Name the variable.')]
  return invalid(at, value, nameProblems[validator](value))
}

type Source = 'fieldRef' | 'resourceFieldRef' | 'configMapKeyRef' | 'secretKeyRef'

const sources: {
  readonly [K in Source]: (block: JsonObject, here: Path) => readonly Objection[]
} = {
  fieldRef: objectionsToFieldSelector,
  resourceFieldRef: objectionsToResourceSelector,
  configMapKeyRef: keySelector,
  secretKeyRef: keySelector,
}

function valueFrom(variable: JsonObject, here: Path): readonly Objection[] {
  const block = recordIn(variable, 'valueFrom')
  if (block === null) return []
  const given = Object.entries(sources).flatMap(([kind, rule]) => {
    const source = recordIn(block, kind)
    return source === null ? [] : [rule(source, [...here, kind])]
  })
  const wrong = wrongSources(given.length, textIn(variable, 'value') !== '')
  const objections = given.flat()
  return wrong === '' ? objections : [...objections, ...invalid(here, '', [wrong])]
}

function wrongSources(given: number, hasValue: boolean): string {
  if (given === 0) {
    const known = '`fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`'
    return `must specify one of: ${known}`
  }
  if (hasValue) return 'may not be specified when `value` is not empty'
  return given > 1 ? 'may not have more than one field specified at a time' : ''
}

// An object's name, the empty one included, and one of its keys.
function keySelector(block: JsonObject, here: Path): readonly Objection[] {
  const object = textIn(block, 'name')
  const key = textIn(block, 'key')
  return [
    ...invalid([...here, 'name'], object, subdomainProblems(object)),
    ...(key === ''
      ? [say([...here, 'key'], { type: 'required' }, '', 'Name a key of the object.')]
      : invalid([...here, 'key'], key, dataKeyProblems(key))),
  ]
}

// That there is none, or more than one, is said of the whole list.
function wholesale(
  source: JsonObject,
  list: Path,
  index: number,
  validator: Validator,
): readonly Objection[] {
  const place = [...list, index]
  const prefix = textIn(source, 'prefix')
  const given = ['configMapRef', 'secretRef'].filter((kind) => recordIn(source, kind) !== null)
  const objections = given.flatMap((kind) => {
    const object = textIn(recordIn(source, kind), 'name')
    const at = [...place, kind, 'name']
    if (object === '') return [say(at, { type: 'required' }, '', 'Name the object.')]
    return invalid(at, object, subdomainProblems(asBeginning(object)))
  })
  return [
    ...(prefix === ''
      ? []
      : invalid([...place, 'prefix'], prefix, nameProblems[validator](prefix))),
    ...objections,
    ...(given.length === 0
      ? invalid(list, '', ['must specify one of: `configMapRef` or `secretRef`'])
      : []),
    ...(given.length > 1
      ? invalid(list, '', ['may not have more than one field specified at a time'])
      : []),
  ]
}

// Here a name with a dash at its end could still be the beginning of one.
function asBeginning(name: string): string {
  return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name
}

function invalid(at: Path, value: string, problems: readonly string[]): readonly Objection[] {
  const hint = 'Mend what the text names.'
  return problems.map((problem) => say(at, { type: 'invalid', value }, problem, hint))
}

function say(place: Path, complaint: Complaint, detail: string, hint: string): Objection {
  return objection('container-invalid', place, complaint, detail, hint)
}
