import type { Invariant } from '../laws/invariant.ts'
import { guarded, type Manner, type Parameter } from './guard.ts'

// Some of what a door hands out are tables of functions: each row is guarded as if it stood alone.

type AnyCall = (...args: never[]) => unknown
/** Of each row by its name, or of every row. */
type ParametersOf = readonly Parameter[] | Readonly<Record<string, readonly Parameter[]>>

/** A table whose rows are functions. */
export function guardedTable<Table extends object>(
  name: string,
  table: Table,
  parameters: ParametersOf,
  manner: Manner<AnyCall>,
): Table {
  return mapped(table, (row, call) =>
    guarded(`${name}.${row}`, call as AnyCall, ofRow(parameters, row), manner),
  )
}

/** A table whose rows have a function under a name. */
export function guardedRows<Table extends object>(
  name: string,
  table: Table,
  member: string,
  parameters: ParametersOf,
  manner: Manner<AnyCall>,
): Table {
  return mapped(table, (row, one) => {
    const call = (one as Readonly<Record<string, AnyCall>>)[member] as AnyCall
    const path = `${name}.${row}.${member}`
    return { ...one, [member]: guarded(path, call, ofRow(parameters, row), manner) }
  })
}

/** A table whose rows make laws, which are guarded as well. */
export function guardedLaws<Table extends object>(
  name: string,
  table: Table,
  parameters: ParametersOf,
  ofCheck: readonly Parameter[],
  manner: Manner<AnyCall>,
): Table {
  return mapped(table, (row, make) => {
    const lawOf = (...terms: never[]): Invariant => {
      const law = (make as (...terms: never[]) => Invariant)(...terms)
      return { ...law, check: guarded(`${name}.${row}().check`, law.check, ofCheck, manner) }
    }
    return guarded(`${name}.${row}`, lawOf, ofRow(parameters, row), manner)
  })
}

function ofRow(parameters: ParametersOf, row: string): readonly Parameter[] {
  return (Array.isArray(parameters) ? parameters : parameters[row as never]) ?? []
}

function mapped<Table extends object>(
  table: Table,
  of: (row: string, one: object) => unknown,
): Table {
  const rows = Object.entries(table).map(([row, one]) => [row, of(row, one as object)])
  return Object.fromEntries(rows) as Table
}
