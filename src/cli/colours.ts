import pico from 'picocolors'

/** The environment's variables. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Colours are for people who look: on a terminal, unless `NO_COLOR` says otherwise or a CI machine
 * keeps the log; `FORCE_COLOR` wants them anywhere (https://no-color.org, https://force-color.org).
 */
export function hasColours(env: Environment, isInteractive: boolean): boolean {
  if (isSet(env.NO_COLOR)) return false
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isInteractive && env.TERM !== 'dumb' && !isSet(env.CI)
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}

/** Words in colours, or as they are. */
export type Colours = ReturnType<typeof pico.createColors>

export function coloursOf({ hasColours: enabled }: { readonly hasColours: boolean }): Colours {
  return pico.createColors(enabled)
}
