import { guarded, type Manner, type Parameter } from './guard.ts'

/**
 * A function that answers with one thing after another, each worked out when it is asked for: what
 * goes wrong then goes wrong long after its door, and is looked at as if it had been here.
 */
export function guardedScreens<Call extends (...args: never[]) => Iterable<unknown>>(
  name: string,
  call: Call,
  parameters: readonly Parameter[],
  manner: Manner<Call>,
): Call {
  const begun = guarded(name, call, parameters, manner)
  const iterated = (...args: never[]): Iterable<unknown> => {
    const iterator = begun(...args)[Symbol.iterator]()
    const next = guarded(name, (..._: never[]) => iterator.next(), parameters, {
      tell: manner.tell,
      instead: null,
    })
    return stepsOf(iterator, () => next(...args))
  }
  Object.defineProperties(iterated, { name: { value: name }, length: { value: call.length } })
  return iterated as Call
}

function* stepsOf(
  iterator: Iterator<unknown>,
  next: () => IteratorResult<unknown>,
): Generator<unknown> {
  try {
    for (let step = next(); step.done !== true; step = next()) yield step.value
  } finally {
    iterator.return?.()
  }
}
