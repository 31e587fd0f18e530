/** Our own mistake, never a user's: a state that the types or the rules exclude was reached. */
export function unreachable(what: string, value?: never): never {
  throw new Error(`rollout-sim: ${what}${value === undefined ? '' : `: ${JSON.stringify(value)}`}`)
}
