import type { JsonObject } from '../units/json.ts'
import { celValue, type Value } from './value.ts'

/** The names that an expression can use. */
export interface Scope {
  readonly find: (name: string) => Value | null
}

/** The top-level fields of an object as variables, read when they are asked for. */
export function scopeOf(fields: JsonObject): Scope {
  return {
    find: (name) => {
      const json = Object.hasOwn(fields, name) ? fields[name] : undefined
      return json === undefined ? null : celValue(json)
    },
  }
}

/** One name more, in front of what is known already. */
export function withName(outer: Scope, name: string, value: Value): Scope {
  return { find: (asked) => (asked === name ? value : outer.find(asked)) }
}
