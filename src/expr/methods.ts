import { durationBetween } from './arithmetic.ts'
import { type Civil, civilOf, monthName, weekdayName } from './calendar.ts'
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
  type GoTime,
  type GoValue,
  goFunction,
  int64,
  isBoxed,
} from './goValue.ts'
import { formatLayout } from './layout.ts'

// The methods of Go's time.Time and time.Duration, and the String of months and weekdays.

interface Method<Receiver> {
  readonly type: FunctionType
  readonly call: (receiver: Receiver, parameter: GoValue) => GoValue
}

/** The signature of a method, without its receiver; null if the type has none of that name. */
export function methodType(receiver: GoType, name: string): FunctionType | null {
  return tableOf(receiver.kind)?.get(name)?.type ?? null
}

/** A method bound to its receiver; null if there is none of that name. */
export function methodOf(receiver: GoValue, name: string): GoFunction | null {
  if (!isBoxed(receiver)) return null
  if (receiver[box] === 'time') return bind(timeMethods.get(name), receiver)
  if (receiver[box] !== 'integer') return null
  if (receiver.type === durationType) return bind(durationMethods.get(name), receiver)
  const named = receiver.type === monthType || receiver.type === weekdayType
  return named ? bind(nameMethods.get(name), receiver) : null
}

function tableOf(kind: string): ReadonlyMap<string, Method<never>> | null {
  if (kind === 'time') return timeMethods
  if (kind === 'duration') return durationMethods
  return kind === 'month' || kind === 'weekday' ? nameMethods : null
}

function bind<R>(method: Method<R> | undefined, receiver: R): GoFunction | null {
  if (method === undefined) return null
  return goFunction(method.type, ([parameter = null]) => method.call(receiver, parameter))
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
  ['UTC', method(timeType, (time) => ({ ...time, location: { ...time.location, ...utc } }))],
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
  ['Format', method(stringType, (time, layout) => formatLayout(time, String(layout)), stringType)],
])

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
  ['Abs', method(durationType, ({ value }) => durationBetween(0n, value < 0n ? -value : value))],
])

const nameMethods: ReadonlyMap<string, Method<BoxedInteger>> = new Map([
  [
    'String',
    method(stringType, ({ type, value }) =>
      type === monthType ? monthName(Number(value)) : weekdayName(Number(value)),
    ),
  ],
])

const utc = { name: 'UTC', offset: 0 }
/** The first of January of the year 1. */
const ZERO_TIME = -62_135_596_800_000_000_000n

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
