import type { Json } from '../../units/json.ts'
import type { Instant } from '../../units/time.ts'
import type { Spot } from './spot.ts'
import type { LintSubject } from './subject.ts'

/**
 * `error`: the controller refuses it, or no release gets to its end; `warning`: it does something
 * else than what is written; `info`: worth knowing, and often meant.
 */
export type LintSeverity = 'error' | 'warning' | 'info'

/** What shows a finding to be true. */
export interface LintEvidence {
  /** The instant of the rehearsal at which it shows; null where nothing had to be run. */
  readonly at: Instant | null
  /** In one sentence, with its numbers. */
  readonly text: string
  /** The numbers, by what they count; instants are milliseconds since the rehearsal began. */
  readonly facts: Readonly<Record<string, Json>>
}

/** What a rule has found. */
export interface Flaw {
  /** Where it is milder than its rule; as the rule says if absent. */
  readonly severity?: LintSeverity
  /** The field that is to be mended. */
  readonly spot: Spot
  /** Other places that have a part in it. */
  readonly also: readonly Spot[]
  readonly message: string
  readonly evidence: LintEvidence
  /** What to write instead. */
  readonly fix: string
}

/** A rule of lint: one claim about manifests, and what is told of it. */
export interface LintRule {
  /** In kebab case, by which it is switched off. */
  readonly name: string
  /** Of what it finds, at its worst. */
  readonly severity: LintSeverity
  /** What it finds. */
  readonly what: string
  /** Why that hurts. */
  readonly why: string
  /** What to write instead, in general. */
  readonly fix: string
  /** The Go function that it obeys, or the thread in which people ran into it. */
  readonly source: string
  readonly find: (subject: LintSubject) => readonly Flaw[]
}

/** What nothing had to be run for. */
export function seen(text: string, facts: LintEvidence['facts'] = {}): LintEvidence {
  return { at: null, text, facts }
}
