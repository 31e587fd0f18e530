import {
  pickMany,
  type RouterKind,
  type RouterState,
  startRouter,
} from '../../src/routers/process.ts'
import { type Backend, backend } from '../../src/routers/router.ts'

const NAMES = ['stable', 'canary', 'experiment', 'preview', 'other']

/** Backends of these weights: stable, canary, experiment … */
export function weighted(...weights: readonly number[]): readonly Backend[] {
  return weights.map((weight, index) => backend(NAMES[index] ?? `backend${index}`, weight))
}

/** The first letters of the backends that answer; `-` for nobody. */
export function letters(state: RouterState, requests: number): string {
  return pickMany(state, requests)
    .backends.map((name) => name?.[0] ?? '-')
    .join('')
}

export function started(kind: RouterKind, weights: readonly number[], requests: number): string {
  return letters(startRouter(kind, weighted(...weights), 1), requests)
}

/** The state after so many requests. */
export function served(state: RouterState, requests: number): RouterState {
  return pickMany(state, requests).state
}

/** Whether a text is a part of the other repeated for ever: the same cycle in some phase. */
export function isInCycle(text: string, cycle: string): boolean {
  return cycle.repeat(2 + Math.ceil(text.length / cycle.length)).includes(text)
}
