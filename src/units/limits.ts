import { type Diagnostic, errorIn } from './diagnostic.ts'

// Input comes from strangers, too. Each limit is far beyond what people write, and keeps what is
// read within seconds and a gigabyte; past it there is a diagnostic instead of an answer.

/** How much of something is taken before it is refused. */
export interface Limit {
  /** What is counted. */
  readonly counts: string
  /** As many are taken if nobody says another number. */
  readonly most: number
  /** Nobody can raise it further: the stack, or the memory, of an engine ends there. */
  readonly ceiling: number
  /** The code of the diagnostic that tells that there were more. */
  readonly code: string
}

/** No cluster stores an object of a tenth of this; the reader would hold much more of it. */
const characters: Limit = {
  counts: 'characters of a text',
  most: 5 * 1024 * 1024,
  ceiling: 64 * 1024 * 1024,
  code: 'too-large',
}

/** People write less than twenty. */
const depth: Limit = {
  counts: 'parts that stand in one another',
  most: 500,
  ceiling: 1000,
  code: 'too-deep',
}

/** Ten thousand Rollouts have as many. */
const parts: Limit = {
  counts: 'values and keys of a text, or of an object',
  most: 200_000,
  ceiling: 5_000_000,
  code: 'too-many-parts',
}

/** Beside the measure of go-yaml, which lets a small text grow by far more. */
const copies: Limit = {
  counts: 'parts of a document that aliases repeat',
  most: 200_000,
  ceiling: 5_000_000,
  code: 'too-many-aliases',
}

/** A window of so many takes a second or two to draw, whichever the router. */
export const requestsLimit: Limit = {
  counts: 'requests that are drawn one by one',
  most: 1_000_000,
  ceiling: 1_000_000,
  code: 'too-many-requests',
}

/** A day of a thousand a second, as nginx draws them; the first keeps a run within two seconds. */
export const drawsLimit: Limit = {
  counts: 'requests of a run that are drawn one by one',
  most: 100_000_000,
  ceiling: 10_000_000_000,
  code: 'too-many-draws',
}

/** A day of a measurement a second. */
const moments: Limit = {
  counts: 'moments of a run',
  most: 100_000,
  ceiling: 5_000_000,
  code: 'too-many-moments',
}

/** Far more than anybody reads, and a twentieth of a second for each thousand. */
const pods: Limit = {
  counts: 'pods of a ReplicaSet that are drawn, or listed, one by one',
  most: 5000,
  ceiling: 5000,
  code: 'too-many-pods',
}

/** A day of a measurement a second, and as many again. */
const measurements: Limit = {
  counts: 'measurements of a run',
  most: 150_000,
  ceiling: 10_000_000,
  code: 'too-many-measurements',
}

/** Ten conditions that are as dear as one may be; common ones cost nothing that is counted. */
const evaluated: Limit = {
  counts: 'steps of conditions in a run',
  most: 50_000_000,
  ceiling: 10_000_000_000,
  code: 'too-many-steps',
}

/** A Rollout of a hundred values is written twenty thousand times; people write one ten times. */
const rereads: Limit = {
  counts: 'values of manifests that are read again, because somebody writes to them',
  most: 2_000_000,
  ceiling: 1_000_000_000,
  code: 'too-many-rereads',
}

/** Six hundred writes that take one another back at one instant; people make less than ten. */
const replays: Limit = {
  counts: 'entries of a script that are played again, to see whether one changed anything',
  most: 400_000,
  ceiling: 100_000_000,
  code: 'too-many-replays',
}

/** What a condition writes: a list of itself, doubled forty times, has more of them than atoms. */
export const writtenCharacters: Limit & { readonly code: 'memory-budget' } = {
  counts: 'characters that the values of a condition are printed as',
  most: 1_000_000,
  ceiling: 64_000_000,
  code: 'memory-budget',
}

/**
 * What is limited, and how far: of input, and of a run.
 *
 * @example
 * ```ts
 * limits.depth.most // => 500
 * ```
 */
export const limits: Readonly<Record<LimitName, Limit>> = {
  characters,
  depth,
  parts,
  copies,
  requests: requestsLimit,
  draws: drawsLimit,
  moments,
  measurements,
  evaluated,
  rereads,
  replays,
  pods,
  written: writtenCharacters,
}

/** What is limited, by name. */
export type LimitName =
  | 'characters'
  | 'depth'
  | 'parts'
  | 'copies'
  | 'requests'
  | 'draws'
  | 'moments'
  | 'measurements'
  | 'evaluated'
  | 'rereads'
  | 'replays'
  | 'pods'
  | 'written'

/** Other numbers for some of the limits. */
export type Limits = { readonly [Name in LimitName]?: number }

/** How much is taken: what was asked for, as far as the ceiling goes. */
export function mostOf(name: LimitName, adjusted: Limits): number {
  const asked = adjusted[name]
  return isCount(asked) ? Math.min(asked, limits[name].ceiling) : limits[name].most
}

/** What is wrong with limits that somebody set. */
export function objectionsToLimits(adjusted: Limits): readonly Diagnostic[] {
  return Object.entries(adjusted).flatMap(([name, asked]) => {
    const hint = `Limits are ${Object.keys(limits).join(', ')}; each takes a whole number.`
    const known = Object.hasOwn(limits, name)
    if (known && (asked === undefined || isCount(asked))) return []
    const what = known ? `no number of ${limits[name as LimitName].counts}` : 'no limit'
    return [errorIn(`limits.${name}`, 'not-a-limit', `${name} is ${what}`, hint)]
  })
}

function isCount(asked: unknown): asked is number {
  return Number.isInteger(asked) && (asked as number) >= 0
}
