import fc, { type Arbitrary } from 'fast-check'
import { InvalidInputError } from '../../document/invalidInputError.ts'
import type { ScriptAction } from '../../simulation/scenario.ts'
import { errorIn } from '../../units/diagnostic.ts'
import { upTo } from './amounts.ts'

/** What a person does, at whatever time. */
export type Verb = ScriptAction

/** One thing that a person may do. */
export function verbs(images: readonly string[]): Arbitrary<Verb> {
  const said = (verb: Verb): Arbitrary<Verb> => fc.constant(verb)
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 8, arbitrary: deployments(images) },
    { weight: 4, arbitrary: said({ promote: true }) },
    { weight: 3, arbitrary: said({ abort: true }) },
    { weight: 2, arbitrary: said({ retry: true }) },
    { weight: 2, arbitrary: said({ promoteFull: true }) },
    { weight: 2, arbitrary: upTo(1, 12).map((scale) => ({ scale })) },
    { weight: 1, arbitrary: said({ undo: true }) },
    { weight: 1, arbitrary: said({ pause: true }) },
    { weight: 1, arbitrary: said({ resume: true }) },
    { weight: 1, arbitrary: said({ restart: true }) },
  )
}

/**
 * Images to roll out, the newer ones first: they are what a deployment is for. Without any it
 * throws an `InvalidInputError`.
 */
export function deployments(images: readonly string[]): Arbitrary<Verb> {
  if (images.length === 0) {
    const hint = 'Give the image that runs, and those that are to be rolled out.'
    throw new InvalidInputError([errorIn('images', 'no-images', 'there is no image', hint)])
  }
  return fc
    .constantFrom(...images.slice(1), ...images.slice(0, 1))
    .map((setImage) => ({ setImage }))
}
