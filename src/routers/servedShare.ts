import { pickMany, type RouterKind, startRouter, walkRouter } from './process.ts'
import type { Backend } from './router.ts'
import { serve } from './serve.ts'
import { mustBeDrawable, mustBeNames } from './shareQuestion.ts'

/** Who answers how many requests. */
export interface ShareQuestion {
  /** Which load balancer stands before them. */
  readonly router: RouterKind
  /** Whom it chooses from. */
  readonly backends: readonly Backend[]
  /** The window: so many requests from the start of the router. */
  readonly requests: number
  /** Decides what the router leaves to chance. */
  readonly seed: number
}

/** What a backend answered. */
export interface ShareAnswer {
  /** The backend's name. */
  readonly name: string
  /** Requests that it answered in the window. */
  readonly requests: number
  /** The part of the window that the backend answered, from 0 to 1. */
  readonly share: number
  /** Its weight over the sum of all weights. */
  readonly declared: number
}

/**
 * The share that each backend really serves over a window, beside the one that was declared. A
 * window that nobody can draw (more than `limits.requests`) throws an `InvalidInputError`.
 *
 * @example
 * ```ts
 * import { backend } from 'rollout-sim'
 *
 * const backends = [backend('stable', 90), backend('canary', 10)]
 * const [, canary] = servedShare({ router: 'nginx', backends, requests: 1000, seed: 1 })
 * canary?.share // => 0.1
 * ```
 */
export function servedShare(question: ShareQuestion): readonly ShareAnswer[] {
  mustBeDrawable(question)
  const { router, backends, requests, seed } = question
  const { counts } = serve(startRouter(router, backends, seed), requests)
  return backends.map(({ name }, index) => {
    const count = counts[index] ?? 0
    const share = requests === 0 ? 0 : count / requests
    return { name, requests: count, share, declared: declaredShare(backends, index) }
  })
}

/**
 * Who answers each request of a window, in order, by name; null: nobody can, and the user is told
 * 503.
 */
export function servedBy(question: ShareQuestion): readonly (string | null)[] {
  mustBeDrawable(question)
  const { router, backends, requests, seed } = question
  return pickMany(startRouter(router, backends, seed), requests).backends
}

/**
 * How far a side (the backends of these names together) strays from its declared share on the way:
 * the largest distance, in requests, between what it has answered and what is due to it, after any
 * number of requests up to the window. A check that looks at a short window sees this much of the
 * router, and not of the release.
 */
export function furthestFromDeclared(question: ShareQuestion, names: readonly string[]): number {
  mustBeDrawable(question)
  mustBeNames(names)
  const { router, backends, requests, seed } = question
  const side = backends.map(({ name }) => names.includes(name))
  const walk = walkRouter(startRouter(router, backends, seed))
  const declared = side.reduce(
    (sum, ours, index) => sum + (ours ? declaredShare(backends, index) : 0),
    0,
  )
  let [count, furthest] = [0, 0]
  for (let request = 1; request <= requests; request++) {
    if (side[walk.next()] === true) count++
    furthest = Math.max(furthest, Math.abs(count - request * declared))
  }
  return furthest
}

function declaredShare(backends: readonly Backend[], index: number): number {
  const total = backends.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 0 : (backends[index]?.weight ?? 0) / total
}
