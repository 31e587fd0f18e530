import { recordIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import { canonicalQuantity } from '../../kinds/quantity.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { type Objection, objection } from './objection.ts'

/**
 * Quantities that are not negative, and no request above its limit; in order of the resources'
 * names (the original's order is random).
 */
export function objectionsToResources(
  resources: JsonObject | null,
  here: Path,
): readonly Objection[] {
  const limits = recordIn(resources, 'limits')
  const requests = recordIn(resources, 'requests')
  return [
    ...entriesOf(limits).flatMap(([name, value]) => negative(value, [...here, 'limits', name])),
    ...entriesOf(requests).flatMap(([name, value]) => [
      ...negative(value, [...here, 'requests', name]),
      ...aboveLimit(name, value, limits?.[name], here),
    ]),
  ]
}

function entriesOf(quantities: JsonObject | null): readonly (readonly [string, string])[] {
  return Object.entries(quantities ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, written]) => [name, canonicalQuantity(written)] as const)
}

function negative(value: string, at: Path): readonly Objection[] {
  if (!(amountOf(value) < 0)) return []
  const detail = 'must be greater than or equal to 0'
  const hint = 'A quantity of a resource is not negative.'
  const said = objection('container-invalid', at, { type: 'invalid', value }, detail, hint)
  // Kubernetes puts the key of a map in brackets.
  const field = `${pathText(at.slice(0, -1))}[${String(at.at(-1))}]`
  return [{ ...said, field }]
}

function aboveLimit(
  name: string,
  value: string,
  limit: Json | undefined,
  here: Path,
): readonly Objection[] {
  if (limit === undefined) return []
  const most = canonicalQuantity(limit)
  if (!(amountOf(value) > amountOf(most))) return []
  const detail = `must be less than or equal to ${name} limit of ${most}`
  const hint = 'Raise the limit or lower the request.'
  const complaint = { type: 'invalid', value } as const
  return [objection('container-invalid', [...here, 'requests'], complaint, detail, hint)]
}

const factors: ReadonlyMap<string, number> = new Map([
  ['n', 1e-9],
  ['u', 1e-6],
  ['m', 1e-3],
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
  ['Pi', 2 ** 50],
  ['Ei', 2 ** 60],
])

function amountOf(quantity: string): number {
  const [, digits = '', suffix = ''] = /^([+-]?[0-9.]+)(.*)$/.exec(quantity) ?? []
  const factor = factors.get(suffix)
  return factor === undefined ? Number(digits + suffix) : Number(digits) * factor
}
