import { shownArgument } from './shown.ts'

/**
 * A number of things, or a percentage of all there are: Kubernetes' IntOrString, `3` or `'25%'`.
 */
export type Amount = number | `${number}%`

/** No percentage that somebody means has more digits, and numbers end not far beyond. */
const PERCENTAGE = /^(\d{1,12}(?:\.\d{1,12})?)%$/

/** An amount as a number of things, not rounded; null if it is none. */
export function amountOf(amount: Amount, all: number): number | null {
  if (typeof amount === 'number') return Number.isFinite(amount) && amount >= 0 ? amount : null
  // Compiled tests may have lost the types that forbid anything else.
  const percent = typeof amount === 'string' ? PERCENTAGE.exec(amount)?.[1] : undefined
  // Multiplied first: 7 % of 100 is 7.000000000000001 the other way round.
  return percent === undefined ? null : (Number(percent) * all) / 100
}

/** What is wrong with something that was meant as an amount. */
export function amountObjection(name: string, amount: unknown): string {
  const shape = `a number from 0 up, or a percentage such as '25%'`
  return `${name} is ${shownArgument(amount)}, and has to be ${shape}`
}

/** A share as people read it: `12.5 %`; '0 %' of nothing. */
export function percentText(part: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((part / all) * 1000) / 10} %`
}
