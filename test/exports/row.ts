/** An exported function, and arguments that are in order. */
export interface Row {
  /** As it is exported; a member or a method behind a dot. */
  readonly name: string
  readonly call: (...args: never[]) => unknown
  readonly args: readonly unknown[]
}

export function row<Args extends readonly unknown[]>(
  name: string,
  call: (...args: Args) => unknown,
  ...args: Args
): Row {
  return { name, call: call as Row['call'], args }
}
