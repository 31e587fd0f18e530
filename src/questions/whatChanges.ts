import type { Plan } from '../plan/plan.ts'
import { arrivals, type DifferenceName } from '../releases/arrivals.ts'
import { linkOf } from '../releases/difference.ts'
import { differences } from '../releases/differences.ts'
import { differencesBetween, rulesOfVersion } from '../releases/rules.ts'
import { touches } from '../releases/touches.ts'
import {
  type ControllerName,
  type ControllerVersion,
  controllerVersionOf,
} from '../releases/version.ts'
import { noSuchController } from '../simulation/release.ts'
import type { Scenario } from '../simulation/scenario.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { rehearsed, type Shown } from './rehearsed.ts'

/** From which release's controller to which, and what the plan's metrics find in the meantime. */
export interface WhatChangesQuery {
  /** The release that runs. */
  readonly from: ControllerName
  /** The release to come. */
  readonly to: ControllerName
  /** Signals as in a scenario; without them every measurement errs. */
  readonly metrics?: Scenario['metrics']
}

/** A difference between two releases that can touch a plan. */
export interface Change {
  /** Its name. */
  readonly name: DifferenceName
  /** What the newer one does. */
  readonly what: string
  /** What users see on the older one. */
  readonly before: string
  /** The first version that has it. */
  readonly since: ControllerVersion
  /** The pull requests that made it. */
  readonly links: readonly string[]
  /** The smallest rehearsal of this plan in which it shows. */
  readonly rehearsal: Shown
}

/** What another release of the controller changes. */
export interface Changes {
  /** Those that show, the newest first; empty if none does. */
  readonly changes: readonly Change[]
  /** What may touch such a plan as well, but shows in none of the rehearsals. */
  readonly unshown: readonly DifferenceName[]
  /** A version that there is not. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What becomes of a plan when its controller is replaced by another release: the differences that
 * can touch it, each rehearsed alone, with everything else as in one of the two.
 */
export function whatChanges(plan: Plan, query: WhatChangesQuery): Changes {
  const from = controllerVersionOf(query.from)
  const to = controllerVersionOf(query.to)
  if (from === null || to === null) {
    const unknown = [from === null && query.from, to === null && query.to]
    const names = unknown.filter((name) => name !== false)
    return { changes: [], unshown: [], diagnostics: names.map((name) => noSuchController(name)) }
  }
  const { source } = plan.rollout
  const names = differencesBetween(from, to)
  const touching = names.filter((name) => touches(differences[name], source))
  const changes = touching.flatMap((name) => changeOf(plan, name, { ...query, from, to }))
  const shown = changes.map(({ name }) => name)
  return {
    changes,
    unshown: touching.filter((name) => !shown.includes(name)),
    diagnostics: [],
  }
}

interface Between extends WhatChangesQuery {
  readonly from: ControllerVersion
  readonly to: ControllerVersion
}

// None, or one.
function changeOf(plan: Plan, name: DifferenceName, between: Between): readonly Change[] {
  const rehearsal = shownIn(plan, name, between)
  if (rehearsal === null) return []
  const { what, before, pulls } = differences[name]
  const { since } = arrivals[name]
  return [{ name, what, before, since, links: pulls.map(linkOf), rehearsal }]
}

// First with everything else as it will be, then as it is: some show only beside others.
function shownIn(plan: Plan, name: DifferenceName, { from, to, metrics }: Between): Shown | null {
  for (const base of [to, from]) {
    const rules = rulesOfVersion(base)
    const one = { ...rules, [name]: rulesOfVersion(from)[name] }
    const other = { ...rules, [name]: rulesOfVersion(to)[name] }
    for (const rehearsal of differences[name].rehearsals) {
      const shown = rehearsed(plan, rehearsal, metrics ?? {}, one, other)
      if (shown !== null) return shown
    }
  }
  return null
}
