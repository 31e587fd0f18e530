import { durationBetween } from './arithmetic.ts'
import { type Civil, civilOf, monthName, nanosecondsOf, weekdayName } from './calendar.ts'
import { fail } from './fault.ts'
import { format } from './format.ts'
import {
  boolType,
  durationType,
  type FunctionType,
  floatType,
  functionType,
  type GoType,
  int64Type,
  intType,
  locationType,
  monthType,
  stringType,
  timeType,
  weekdayType,
} from './goType.ts'
import {
  type BoxedInteger,
  box,
  boxedInteger,
  conversion,
  durationOf,
  durationValue,
  type GoFunction,
  type GoLocation,
  type GoTime,
  type GoValue,
  goFunction,
  int64,
  isBoxed,
} from './goValue.ts'
import { formatLayout, utc } from './layout.ts'

// The methods of Go's time.Time and time.Duration, and the String of months, weekdays and places.

interface Method<Receiver> {
  readonly type: FunctionType
  readonly call: (
    receiver: Receiver,
    ...parameters: readonly [GoValue, GoValue, GoValue]
  ) => GoValue
}

/** The signature of a method, without its receiver; null if the type has none of that name. */
export function methodType(receiver: GoType, name: string): FunctionType | null {
  return tableOf(receiver.kind)?.get(name)?.type ?? null
}

/** A method bound to its receiver; null if there is none of that name. */
export function methodOf(receiver: GoValue, name: string): GoFunction | null {
  if (!isBoxed(receiver)) return null
  if (receiver[box] === 'time') return bind(timeMethods.get(name), receiver)
  if (receiver[box] === 'location') return bind(placeMethods.get(name), receiver)
  if (receiver[box] !== 'integer') return null
  if (receiver.type === durationType) return bind(durationMethods.get(name), receiver)
  const named = receiver.type === monthType || receiver.type === weekdayType
  return named ? bind(nameMethods.get(name), receiver) : null
}

function tableOf(kind: string): ReadonlyMap<string, Method<never>> | null {
  if (kind === 'time') return timeMethods
  if (kind === 'duration') return durationMethods
  if (kind === 'zone') return placeMethods
  return kind === 'month' || kind === 'weekday' ? nameMethods : null
}

function bind<R>(method: Method<R> | undefined, receiver: R): GoFunction | null {
  if (method === undefined) return null
  return goFunction(method.type, ([first = null, second = null, third = null]) =>
    method.call(receiver, first, second, third),
  )
}

function method<R>(
  result: GoType,
  call: Method<R>['call'],
  ...parameters: readonly GoType[]
): Method<R> {
  return { type: functionType(parameters, result), call }
}

function ofDate(read: (date: Civil) => number): Method<GoTime> {
  return method(intType, (time) => BigInt(read(dateOf(time))))
}

function ofUnix(unit: bigint): Method<GoTime> {
  return method(int64Type, (time) => int64(floorDivide(time.nanoseconds, unit)))
}

const timeMethods: ReadonlyMap<string, Method<GoTime>> = new Map([
  ['Year', ofDate((date) => date.year)],
  ['Month', method(monthType, (time) => boxedInteger(monthType, BigInt(dateOf(time).month)))],
  ['Day', ofDate((date) => date.day)],
  ['YearDay', ofDate((date) => date.yearDay)],
  ['Hour', ofDate((date) => date.hour)],
  ['Minute', ofDate((date) => date.minute)],
  ['Second', ofDate((date) => date.second)],
  ['Nanosecond', ofDate((date) => date.nanosecond)],
  [
    'Weekday',
    method(weekdayType, (time) => boxedInteger(weekdayType, BigInt(dateOf(time).weekday))),
  ],
  ['Unix', ofUnix(1_000_000_000n)],
  ['UnixMilli', ofUnix(1_000_000n)],
  ['UnixMicro', ofUnix(1000n)],
  ['UnixNano', ofUnix(1n)],
  ['UTC', method(timeType, (time) => ({ ...time, location: utc }))],
  ['String', method(stringType, (time) => format(time))],
  ['IsZero', method(boolType, (time) => time.nanoseconds === ZERO_TIME)],
  ['Before', ofTimes((a, b) => a < b)],
  ['After', ofTimes((a, b) => a > b)],
  ['Equal', ofTimes((a, b) => a === b)],
  [
    'Add',
    method(
      timeType,
      (time, by) => ({ ...time, nanoseconds: time.nanoseconds + nanoseconds(by) }),
      durationType,
    ),
  ],
  [
    'Sub',
    method(
      durationType,
      (time, other) => durationBetween(instantOf(other), time.nanoseconds),
      timeType,
    ),
  ],
  [
    'Truncate',
    method(
      timeType,
      (time, by) => ({ ...time, nanoseconds: truncated(time.nanoseconds, nanoseconds(by)) }),
      durationType,
    ),
  ],
  [
    'Round',
    method(
      timeType,
      (time, by) => {
        const step = nanoseconds(by)
        // Halfway it goes up.
        const half = step <= 0n ? 0n : step / 2n
        return { ...time, nanoseconds: truncated(time.nanoseconds + half, step) }
      },
      durationType,
    ),
  ],
  [
    'Compare',
    method(
      intType,
      (time, other) => BigInt(Math.sign(Number(time.nanoseconds - instantOf(other)))),
      timeType,
    ),
  ],
  [
    'AddDate',
    method(
      timeType,
      (time, years, months, days) => {
        const date = dateOf(time)
        const parts = {
          ...date,
          year: date.year + Number(years),
          month: date.month + Number(months),
          day: date.day + Number(days),
        }
        const offset = BigInt(time.location.offset) * 1_000_000_000n
        return { ...time, nanoseconds: nanosecondsOf(parts) - offset }
      },
      intType,
      intType,
      intType,
    ),
  ],
  ['Location', method(locationType, (time) => time.location)],
  [
    'Local',
    method(timeType, (time) => inPlace(time, { ...time.location, name: 'Local', offset: 0 })),
  ],
  ['In', method(timeType, inPlace, locationType)],
  // A place is an offset, and has no summer.
  ['IsDST', method(boolType, () => false)],
  [
    'Format',
    method(
      stringType,
      (time, layout) => {
        if (typeof layout !== 'string') return fail('run', conversion(layout, 'string'))
        return formatLayout(time, layout)
      },
      stringType,
    ),
  ],
])

function inPlace(time: GoTime, place: GoValue): GoTime {
  return isBoxed(place) && place[box] === 'location'
    ? { ...time, location: place }
    : fail('run', 'time: missing Location in call to Time.In')
}

function ofTimes(holds: (a: bigint, b: bigint) => boolean): Method<GoTime> {
  return method(boolType, (time, other) => holds(time.nanoseconds, instantOf(other)), timeType)
}

function inUnits(unit: number): Method<BoxedInteger> {
  return method(floatType, ({ value }) => {
    const size = BigInt(unit)
    return Number(value / size) + Number(value % size) / unit
  })
}

function inWhole(unit: bigint): Method<BoxedInteger> {
  return method(int64Type, ({ value }) => int64(value / unit))
}

const durationMethods: ReadonlyMap<string, Method<BoxedInteger>> = new Map([
  ['Hours', inUnits(3_600_000_000_000)],
  ['Minutes', inUnits(60_000_000_000)],
  ['Seconds', inUnits(1_000_000_000)],
  ['Milliseconds', inWhole(1_000_000n)],
  ['Microseconds', inWhole(1000n)],
  ['Nanoseconds', inWhole(1n)],
  ['String', method(stringType, (duration) => format(duration))],
  [
    'Truncate',
    method(
      durationType,
      ({ value }, by) => {
        const step = nanoseconds(by)
        return durationValue(step <= 0n ? value : value - (value % step))
      },
      durationType,
    ),
  ],
  [
    'Round',
    method(
      durationType,
      ({ value }, by) => {
        const step = nanoseconds(by)
        if (step <= 0n) return durationValue(value)
        // Halfway it goes away from 0.
        const reached = (value < 0n ? -value : value) + step / 2n
        const whole = reached - (reached % step)
        return durationBetween(0n, value < 0n ? -whole : whole)
      },
      durationType,
    ),
  ],
  ['Abs', method(durationType, ({ value }) => durationBetween(0n, value < 0n ? -value : value))],
])

const placeMethods: ReadonlyMap<string, Method<GoLocation>> = new Map([
  ['String', method(stringType, ({ name }) => name)],
])

const nameMethods: ReadonlyMap<string, Method<BoxedInteger>> = new Map([
  [
    'String',
    method(stringType, ({ type, value }) =>
      type === monthType ? monthName(Number(value)) : weekdayName(Number(value)),
    ),
  ],
])

/** The first of January of the year 1. */
export const ZERO_TIME = -62_135_596_800_000_000_000n

function dateOf(time: GoTime): Civil {
  return civilOf(time.nanoseconds, time.location.offset)
}

function instantOf(value: GoValue): bigint {
  return isBoxed(value) && value[box] === 'time'
    ? value.nanoseconds
    : fail('run', conversion(value, 'time.Time'))
}

function nanoseconds(value: GoValue): bigint {
  return durationOf(value) ?? fail('run', conversion(value, 'time.Duration'))
}

// Whole steps since the year 1.
function truncated(at: bigint, step: bigint): bigint {
  return step <= 0n ? at : ZERO_TIME + floorDivide(at - ZERO_TIME, step) * step
}

function floorDivide(value: bigint, unit: bigint): bigint {
  const quotient = value / unit
  return value % unit < 0n ? quotient - 1n : quotient
}
