import { parseGoDuration } from '../../go/duration.ts'
import { asString } from '../access.ts'
import { fail } from '../fault.ts'
import {
  durationType,
  functionType,
  type GoType,
  locationType,
  stringType,
  timeType,
} from '../goType.ts'
import { box, durationValue, type GoLocation, type GoValue, isBoxed } from '../goValue.ts'
import { parseLayout, utc } from '../layout.ts'
import type { Builtins } from './builtin.ts'
import { ruled, signed } from './define.ts'

/**
 * Built-ins of times. A time zone is UTC or an offset: which places had which offset when, is not
 * known here.
 */
export const times: Builtins = {
  now: ruled(
    (types) => {
      const isZone = types.length === 1 && types[0]?.kind === 'location'
      if (types.length === 0 || isZone) return timeType
      return `invalid number of arguments (expected 0, got ${types.length})`
    },
    ([zone = null], { now }) => {
      return { [box]: 'time', nanoseconds: now, location: isLocation(zone) ? zone : utc }
    },
  ),
  duration: signed(
    functionType([stringType], durationType, { fallible: true }),
    [],
    ([text = null]) => {
      const parsed = parseGoDuration(asString(text))
      return parsed.ok ? durationValue(parsed.nanoseconds) : fail('run', parsed.error)
    },
  ),
  date: ruled(dateRule, (values) => dateOf(values)),
  timezone: signed(
    functionType([stringType], locationType, { fallible: true }),
    [],
    ([name = null]) => zoneNamed(asString(name)),
  ),
}

function dateRule(types: readonly GoType[]): GoType | string {
  if (types.length === 0) return 'invalid number of arguments (expected at least 1, got 0)'
  const rest = types[0]?.kind === 'location' ? types.length - 1 : types.length
  return rest > 3 ? `invalid number of arguments (expected at most 3, got ${rest})` : timeType
}

const layouts: readonly string[] = [
  '2006-01-02',
  '15:04:05',
  '2006-01-02 15:04:05',
  '2006-01-02T15:04:05Z07:00',
  '02 Jan 06 15:04 MST',
  'Monday, 02-Jan-06 15:04:05 MST',
  'Mon, 02 Jan 2006 15:04:05 MST',
]

function dateOf(values: readonly GoValue[]): GoValue {
  const [first = null] = values
  const zone = isLocation(first) ? first : null
  const [text = null, layout, zoneName] = zone === null ? values : values.slice(1)
  const written = asString(text)
  if (layout !== undefined) {
    const wanted = asString(layout)
    const place = zoneName === undefined ? zone : zoneNamed(asString(zoneName))
    const parsed = parseLayout(wanted, written, place ?? utc)
    return 'error' in parsed ? fail('run', parsed.error) : parsed
  }
  for (const usual of layouts) {
    const parsed = parseLayout(usual, written, zone ?? utc)
    if (!('error' in parsed)) return parsed
  }
  return fail('run', `invalid date ${written}`)
}

function zoneNamed(name: string): GoLocation {
  if (name === '' || name === 'UTC') return utc
  if (name === 'Local') return { [box]: 'location', name: 'Local', offset: 0 }
  return fail('run', `unknown time zone ${name}`)
}

function isLocation(value: GoValue): value is GoLocation {
  return isBoxed(value) && value[box] === 'location'
}
