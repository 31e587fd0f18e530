/**
 * Why a condition has no answer. Each limit has a code of its own, so that a host can tell them
 * apart.
 */
export type FaultCode =
  /** The text is no expression. */
  | 'syntax'
  /** The expression does not fit the Go type of `result`. */
  | 'type'
  /** The evaluation went wrong: a missing index, mixed kinds, a text that is no number. */
  | 'run'
  /** The value is not a bool, which a condition has to be. */
  | 'not-bool'
  | 'text-too-long'
  | 'too-deep'
  | 'too-many-nodes'
  | 'memory-budget'
  | 'too-many-steps'

/** A condition that has no answer, with the wording of Argo Rollouts and expr-lang. */
export interface Fault {
  readonly ok: false
  /** What kind of fault it is. */
  readonly code: FaultCode
  /** The same in words, for people. */
  readonly error: string
}

interface Thrown {
  readonly conditionFault: Fault
}

/**
 * Leaves an evaluation, however deep it is; `attempt` is where the fault becomes data again. A
 * result object handed up through every operator would cost more than the operators do.
 */
export function fail(code: FaultCode, error: string): never {
  const thrown: Thrown = { conditionFault: { ok: false, code, error } }
  throw thrown
}

/** Runs what may `fail`; whatever else is thrown is a mistake of ours and passes through. */
export function attempt<T>(work: () => T): T | Fault {
  try {
    return work()
  } catch (thrown) {
    return faultOf(thrown)
  }
}

/** The fault that was thrown; rethrows what is none. */
export function faultOf(thrown: unknown): Fault {
  if (typeof thrown === 'object' && thrown !== null && Object.hasOwn(thrown, 'conditionFault')) {
    return (thrown as Thrown).conditionFault
  }
  throw thrown
}
