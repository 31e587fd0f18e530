import type { Outcome, Pass } from '../contract.ts'
import { foretellsRest } from '../foretold.ts'

/**
 * The name of a reconciler that has ended the pass; '' if it has not. Sequences are chains of
 * these, and no loop over a table, for an engine knows only then what is called.
 */
export function ended(pass: Pass, name: string, outcome: Outcome): string {
  if (outcome === 'next') return ''
  if (outcome === 'write') writeStatus(pass)
  return name
}

/** The status write at the end of an ordinary pass. */
export function writeStatus(pass: Pass): void {
  // Whatever a pass stores beside the status has been ordered as well.
  const ordered = pass.effects.length > 0
  pass.rules.writeStatus(pass)
  pass.foretold = !ordered && foretellsRest(pass)
}
