import type { Invariant } from './invariant.ts'
import * as table from './invariants/table.ts'

/** The laws that every timeline keeps, by name. */
export type LawName = keyof typeof table

/**
 * Every law of the kit, by name. They hold for whatever the controllers do, in every plan and every
 * world.
 */
export const invariants: Readonly<Record<LawName, Invariant>> = { ...table }
