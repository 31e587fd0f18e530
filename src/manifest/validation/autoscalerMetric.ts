import { numberIn, recordIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { canonicalQuantity, milliValueOf } from '../../kinds/quantity.ts'
import { text } from '../../kinds/shape.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { dnsLabelProblems } from './names.ts'
import { type Objection, objection } from './objection.ts'
import { containerResourceNameProblems } from './resourceName.ts'

function say(at: Path, complaint: Complaint, detail: string, hint = mend): Objection {
  return objection('autoscaler-invalid', at, complaint, detail, hint)
}

const mend = 'Mend the field that is named before.'
const required: Complaint = { type: 'required' }
const forbidden: Complaint = { type: 'forbidden' }

/** `spec.metrics[]` (`validateMetricSpec`), in the API server's order. */
export function objectionsToMetric(metric: JsonObject, at: Path): readonly Objection[] {
  const type = textIn(metric, 'type')
  const expected = sourceOf.get(type)
  const unknown = say(
    [...at, 'type'],
    { type: 'notSupported', value: type, supported: types, shape: text },
    '',
  )
  const present = Object.keys(checks).filter((source) => recordIn(metric, source) !== null)
  const objections: Objection[] = []
  if (type === '')
    objections.push(say([...at, 'type'], required, 'must specify a metric source type'))
  if (expected === undefined) objections.push(unknown)
  const [first] = present
  const check = first === undefined ? undefined : checks[first]
  if (first !== undefined && check !== undefined) {
    objections.push(...check(recordIn(metric, first) ?? {}, [...at, first]))
  }
  // It is looked at twice.
  if (expected === undefined) objections.push(unknown)
  else if (!present.includes(expected)) {
    const detail = 'must populate information for the given metric source'
    objections.push(say([...at, expected], required, detail))
  }
  if (present.length === 1) return objections
  const surplus = present.filter((source) => source !== expected)
  const detail = 'must populate the given metric source only'
  return [...objections, ...surplus.map((source) => say([...at, source], forbidden, detail))]
}

const sourceOf: ReadonlyMap<string, string> = new Map([
  ['ContainerResource', 'containerResource'],
  ['External', 'external'],
  ['Object', 'object'],
  ['Pods', 'pods'],
  ['Resource', 'resource'],
])
const types = [...sourceOf.keys()]

type Check = (source: JsonObject, at: Path) => readonly Objection[]

// In the order in which the API server looks for them; it checks the first that it finds.
const checks: Readonly<Record<string, Check>> = {
  object: (source, at) => [
    ...objectionsToReference(
      recordIn(source, 'describedObject'),
      [...at, 'describedObject'],
      false,
    ),
    ...objectionsToIdentifier(source, at),
    ...objectionsToTarget(source, at),
    ...lacking(source, at, ['value', 'averageValue'], 'a target value or averageValue'),
  ],
  external: (source, at) => [
    ...objectionsToIdentifier(source, at),
    ...objectionsToTarget(source, at),
    ...lacking(
      source,
      at,
      ['value', 'averageValue'],
      'a target value for metric or a per-pod target',
    ),
    ...doubled(
      source,
      at,
      ['averageValue', 'value'],
      'a target value for metric and a per-pod target',
    ),
  ],
  pods: (source, at) => {
    const isGiven = has(recordIn(source, 'target'), 'averageValue')
    const detail = 'must specify a positive target averageValue'
    const place = [...at, 'target', 'averageValue']
    return [
      ...objectionsToIdentifier(source, at),
      ...objectionsToTarget(source, at),
      ...(isGiven ? [] : [say(place, required, detail)]),
    ]
  },
  resource: (source, at) => [...objectionsToName(source, at), ...objectionsToResource(source, at)],
  containerResource: (source, at) => {
    const container = textIn(source, 'container')
    const place = [...at, 'container']
    const problems =
      container === ''
        ? [say(place, required, 'must specify a container')]
        : dnsLabelProblems(container).map((problem) =>
            say(place, { type: 'invalid', value: container }, problem),
          )
    return [
      ...objectionsToName(source, at),
      ...objectionsToContainerResource(textIn(source, 'name'), [...at, 'name']),
      ...problems,
      ...objectionsToResource(source, at),
    ]
  },
}

function objectionsToName(source: JsonObject, at: Path): readonly Objection[] {
  if (textIn(source, 'name') !== '') return []
  return [say([...at, 'name'], required, 'must specify a resource name')]
}

// A resource of whole pods may be called anything.
function objectionsToContainerResource(value: string, at: Path): readonly Objection[] {
  if (value === '') return []
  const hint = 'Write cpu or memory.'
  return containerResourceNameProblems(value).map((problem) =>
    say(at, { type: 'invalid', value }, problem, hint),
  )
}

function objectionsToResource(source: JsonObject, at: Path): readonly Objection[] {
  const targets = ['averageUtilization', 'averageValue'] as const
  return [
    ...objectionsToTarget(source, at),
    ...lacking(source, at, [targets[1], targets[0]], 'a target raw value or a target utilization'),
    ...doubled(source, at, targets, 'a target raw value and a target utilization'),
  ]
}

function objectionsToIdentifier(source: JsonObject, at: Path): readonly Objection[] {
  const name = textIn(recordIn(source, 'metric'), 'name')
  const place = [...at, 'metric', 'name']
  return name === ''
    ? [say(place, required, 'must specify a metric name')]
    : objectionsToSegment(name, place)
}

/** A CrossVersionObjectReference. */
export function objectionsToReference(
  reference: JsonObject | null,
  at: Path,
  needsGroup: boolean,
): readonly Objection[] {
  const objections: Objection[] = []
  for (const field of ['kind', 'name']) {
    const value = textIn(reference, field)
    if (value === '') objections.push(say([...at, field], required, ''))
    else objections.push(...objectionsToSegment(value, [...at, field]))
  }
  const value = textIn(reference, 'apiVersion')
  const slashes = value === '/' ? 0 : value.split('/').length - 1
  const hasGroup = slashes === 1 && !value.startsWith('/')
  const problem =
    slashes > 1
      ? `unexpected GroupVersion string: ${value}`
      : needsGroup && !hasGroup
        ? 'apiVersion must specify API group'
        : ''
  if (problem === '') return objections
  const hint = 'Write a group and a version, such as argoproj.io/v1alpha1.'
  return [...objections, say([...at, 'apiVersion'], { type: 'invalid', value }, problem, hint)]
}

// What is to be a part of a path of the API.
function objectionsToSegment(value: string, at: Path): readonly Objection[] {
  const complaint: Complaint = { type: 'invalid', value }
  if (value === '.' || value === '..') return [say(at, complaint, `may not be '${value}'`)]
  return ['/', '%'].flatMap((part) =>
    value.includes(part) ? [say(at, complaint, `may not contain '${part}'`)] : [],
  )
}

function objectionsToTarget(source: JsonObject, at: Path): readonly Objection[] {
  const target = recordIn(source, 'target')
  const here = [...at, 'target']
  const type = textIn(target, 'type')
  const objections: Objection[] = []
  if (type === '')
    objections.push(say([...here, 'type'], required, 'must specify a metric target type'))
  if (type !== 'Utilization' && type !== 'Value' && type !== 'AverageValue') {
    const detail = 'must be either Utilization, Value, or AverageValue'
    objections.push(say([...here, 'type'], { type: 'invalid', value: type }, detail))
  }
  for (const field of ['value', 'averageValue']) {
    const written: Json | undefined = target?.[field]
    if (!has(target, field) || milliValueOf(written) > 0) continue
    const complaint: Complaint = { type: 'invalid', value: canonicalQuantity(written) }
    objections.push(say([...here, field], complaint, 'must be positive', 'Write more than 0.'))
  }
  const value = numberIn(target, 'averageUtilization') ?? 1
  if (value >= 1) return objections
  const detail = 'must be greater than 0'
  const place = [...here, 'averageUtilization']
  return [...objections, say(place, { type: 'invalid', value }, detail, 'Write 1 or more.')]
}

function lacking(
  source: JsonObject,
  at: Path,
  [one, other]: readonly [string, string],
  what: string,
): readonly Objection[] {
  const target = recordIn(source, 'target')
  if (has(target, one) || has(target, other)) return []
  return [say([...at, 'target', other], required, `must set either ${what}`)]
}

function doubled(
  source: JsonObject,
  at: Path,
  [one, other]: readonly [string, string],
  what: string,
): readonly Objection[] {
  const target = recordIn(source, 'target')
  if (!has(target, one) || !has(target, other)) return []
  return [say([...at, 'target', other], forbidden, `may not set both ${what}`)]
}

function has(source: JsonObject | null, key: string): boolean {
  const value = source?.[key]
  return value !== undefined && value !== null
}
