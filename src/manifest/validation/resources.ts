import { recordIn } from '../../document/fields.ts'
import { type Path, pathText } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { canonicalQuantity, milliValueOf } from '../../kinds/quantity.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { type Objection, objection } from './objection.ts'
import { containerResourceNameProblems } from './resourceName.ts'

/**
 * Resources that a container can have, in quantities that are not negative, and no request above
 * its limit, or other than it where nothing may be promised twice; in order of the resources' names
 * (the original's order is random).
 */
export function objectionsToResources(
  resources: JsonObject | null,
  here: Path,
): readonly Objection[] {
  const limits = recordIn(resources, 'limits')
  const requests = recordIn(resources, 'requests')
  return [
    ...entriesOf(limits).flatMap(([name, value]) => amount(name, value, [...here, 'limits', name])),
    ...entriesOf(requests).flatMap(([name, value]) => [
      ...amount(name, value, [...here, 'requests', name]),
      ...besideLimit(name, value, limits?.[name], here),
    ]),
    ...hugePages({ ...limits, ...requests }, here),
  ]
}

function entriesOf(quantities: JsonObject | null): readonly (readonly [string, string])[] {
  return Object.entries(quantities ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, written]) => [name, canonicalQuantity(written)] as const)
}

function amount(name: string, value: string, at: Path): readonly Objection[] {
  return [
    ...containerResourceNameProblems(name).map((problem) =>
      atKey(at, { type: 'invalid', value: name }, problem, 'Write cpu, memory, or domain/name.'),
    ),
    ...negative(value, at),
    ...(isDevice(name) && milliValueOf(value) % 1000 !== 0
      ? [atKey(at, { type: 'invalid', value }, 'must be an integer', 'Give a whole number.')]
      : []),
  ]
}

function negative(value: string, at: Path): readonly Objection[] {
  if (!(amountOf(value) < 0)) return []
  const detail = 'must be greater than or equal to 0'
  const hint = 'A quantity of a resource is not negative.'
  return [atKey(at, { type: 'invalid', value }, detail, hint)]
}

// Kubernetes puts the key of a map in brackets.
function atKey(at: Path, complaint: Complaint, detail: string, hint: string): Objection {
  const field = `${pathText(at.slice(0, -1))}[${String(at.at(-1))}]`
  return { ...objection('container-invalid', at, complaint, detail, hint), field }
}

function besideLimit(
  name: string,
  value: string,
  limit: Json | undefined,
  here: Path,
): readonly Objection[] {
  const shared = isShared(name)
  if (limit === undefined) {
    const detail = 'Limit must be set for non overcommitable resources'
    const hint = 'Give the same limit.'
    const at = [...here, 'limits']
    return shared ? [] : [objection('container-invalid', at, { type: 'required' }, detail, hint)]
  }
  const most = canonicalQuantity(limit)
  const [asked, allowed] = [amountOf(value), amountOf(most)]
  if (shared ? !(asked > allowed) : asked === allowed) return []
  const bound = shared ? 'less than or equal to' : 'equal to'
  const detail = `must be ${bound} ${name} limit of ${most}`
  const hint = shared ? 'Raise the limit or lower the request.' : 'Request as much as the limit.'
  const complaint = { type: 'invalid', value } as const
  return [objection('container-invalid', [...here, 'requests'], complaint, detail, hint)]
}

function hugePages(resources: JsonObject, here: Path): readonly Objection[] {
  const names = Object.keys(resources)
  if (!names.some(isHugePage) || names.includes('cpu') || names.includes('memory')) return []
  const detail = 'HugePages require cpu or memory'
  const hint = 'Give cpu or memory as well.'
  return [objection('container-invalid', here, { type: 'forbidden' }, detail, hint)]
}

// Of a device, or a huge page, two containers cannot be promised the same one.
function isShared(name: string): boolean {
  return !isDevice(name) && !isHugePage(name)
}

// An extended resource: `nvidia.com/gpu`. There is no half of one.
function isDevice(name: string): boolean {
  return name.includes('/') && !name.includes('kubernetes.io/')
}

function isHugePage(name: string): boolean {
  return name.startsWith('hugepages-')
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
