import { InvalidInputError } from '../document/invalidInputError.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { drawsLimit, type Limit, requestsLimit } from '../units/limits.ts'
import { costOfServing, type RouterKind, routerKinds, startRouter } from './process.ts'
import type { Backend } from './router.ts'

/** A window of requests that is drawn one by one. */
export interface DrawnWindow {
  readonly router: string
  readonly backends: readonly Backend[]
  readonly requests: number
  readonly seed: number
}

/** Refuses a window that nobody can draw with an `InvalidInputError`, all of it at once. */
export function mustBeDrawable(window: DrawnWindow | null | undefined): void {
  const { router, backends, requests, seed } = (window ?? {}) as DrawnWindow
  const wrong: Diagnostic[] = []
  const object = (path: string, code: string, message: string, hint: string): void => {
    wrong.push(errorIn(path, code, message, hint))
  }
  if (!(routerKinds as readonly string[]).includes(router)) {
    object('router', 'not-a-router', 'it is no router', `Give one of ${routerKinds}.`)
  }
  // A list may have holes, which only a copy shows.
  if (!Array.isArray(backends) || ![...backends].every(isBackend)) {
    object('backends', 'not-a-list', 'backends are no list of them', 'Use backend().')
  }
  const tooLong = (path: string, { code, counts, most }: Limit): void =>
    object(path, code, `${path} take too long`, `At most ${most} ${counts}.`)
  if (!Number.isInteger(requests) || requests < 0) {
    object('requests', 'not-an-amount', 'requests are no number', 'Give a whole number.')
  } else if (requests > requestsLimit.most) tooLong('requests', requestsLimit)
  if (!Number.isFinite(seed)) object('seed', 'not-a-number', 'seed is no number', 'Give a number.')
  if (wrong.length === 0) {
    const began = startRouter(router as RouterKind, backends, seed)
    if (costOfServing(began, requests) > drawsLimit.most) tooLong('backends', drawsLimit)
  }
  if (wrong.length > 0) throw new InvalidInputError(wrong)
}

/** Refuses what is no list of names of backends with an `InvalidInputError`. */
export function mustBeNames(names: readonly string[]): void {
  if (Array.isArray(names)) return
  const hint = "Give those of one side: ['canary']."
  throw new InvalidInputError([errorIn('names', 'not-a-list', 'names are no list of names', hint)])
}

/** Argo's weights are whole, and Kubernetes keeps them in 32 bits. */
const HEAVIEST = 2 ** 31 - 1

function isBackend(one: Backend | null | undefined): boolean {
  if (typeof one !== 'object' || one === null || typeof one.name !== 'string') return false
  return Number.isFinite(one.weight) && one.weight >= 0 && one.weight <= HEAVIEST
}
